using Mostrador.Kernel.Hosting;

namespace Mostrador.App.Desk;

/// <summary>Tells a developer where the desk is and how to sign in; never a password that was configured.</summary>
public sealed class DeskNotice(DeskSettings settings) : IStartupNotice
{
    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return NoticeLine.Of("Desk", $"{address}{DeskGate.DeskPath}");
        if (settings.HasDevelopmentPassword)
            yield return NoticeLine.Of("", $"sign in as {settings.Username} with the password {settings.Password}");
    }
}
