namespace Mostrador.Kernel.Settings;

/// <summary>
/// Settings that something needs and the app starts without: which of them have no value is remembered, to be told when it is asked for.
/// </summary>
public sealed class NeededSettings(SettingsReader settings)
{
    private readonly List<string> _missing = [];

    /// <summary>Full names of those without a value, in the order of reading.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>A text with a value of its own in development; empty when missing.</summary>
    public string Text(string name, string developmentValue) =>
        Needed(name, settings.Text(name, settings.Development ? developmentValue : null));

    /// <summary>A secret, whose development value is refused in production; empty when missing.</summary>
    public string Secret(string name, string developmentValue) => Needed(name, settings.Secret(name, developmentValue));

    private string Needed(string name, string? value)
    {
        if (value is null)
            _missing.Add(settings.NameOf(name));
        return value ?? "";
    }
}
