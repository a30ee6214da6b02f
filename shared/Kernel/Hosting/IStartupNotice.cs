namespace Mostrador.Kernel.Hosting;

/// <summary>Something an operator should read once the app listens, such as the logins of a development shop.</summary>
public interface IStartupNotice
{
    /// <summary>Lines to print, in order.</summary>
    /// <param name="address">Where the app listens, e.g. <c>http://127.0.0.1:7071</c>.</param>
    IEnumerable<string> Lines(string address);
}
