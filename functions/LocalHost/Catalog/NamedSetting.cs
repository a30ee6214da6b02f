using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Catalog;

/// <summary>
/// A trigger's text may be the name of a setting, <c>%Name%</c>. The Functions host does not resolve names with <c>__</c>
/// reliably, so they are refused here too.
/// </summary>
internal static class NamedSetting
{
    public static string Resolve(string function, string text, IConfiguration configuration)
    {
        if (text is not ['%', .. var name, '%'])
            return text;
        if (name.Contains("__", StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal))
            throw new StartupException($"The trigger of '{function}' names the setting '{name}': names with '__' are not resolved there.");
        return configuration[name] is { Length: > 0 } value
            ? value
            : throw new StartupException($"The trigger of '{function}' needs the setting '{name}', which is not set.");
    }
}
