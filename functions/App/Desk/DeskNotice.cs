using Mostrador.Kernel.Hosting;

namespace Mostrador.App.Desk;

/// <summary>Tells a developer where the desk is and how to sign in; never a password that was configured.</summary>
public sealed class DeskNotice(DeskSettings settings) : IStartupNotice
{
    private const int Margin = -14;

    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return $"{"Desk",Margin} {address}{DeskGate.DeskPath}";
        if (settings.HasDevelopmentPassword)
            yield return $"{"",Margin} sign in as {settings.Username} with the password {settings.Password}";
    }
}
