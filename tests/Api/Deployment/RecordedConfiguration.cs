using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Mostrador.Kernel.Settings;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>A configuration that remembers what it was asked for, by the names that environment variables have.</summary>
internal sealed class RecordedConfiguration(IReadOnlyDictionary<string, string> settings) : IConfiguration, ISettingsListener
{
    private readonly IConfigurationRoot _settings = new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
        .Build();

    private readonly Dictionary<string, SettingAsked> _heard = [];

    /// <summary>Every name asked for.</summary>
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What the readers of settings have said of each, the first time.</summary>
    public IReadOnlyCollection<SettingAsked> Heard => _heard.Values;

    public void Hear(SettingAsked setting) => _heard.TryAdd(setting.Name, setting);

    public string? this[string key]
    {
        get => _settings[Noted(key)];
        set => throw new NotSupportedException();
    }

    public IConfigurationSection GetSection(string key) => _settings.GetSection(Noted(key));

    public IEnumerable<IConfigurationSection> GetChildren() => throw new NotSupportedException("Settings are read by their names.");

    public IChangeToken GetReloadToken() => _settings.GetReloadToken();

    private string Noted(string key)
    {
        Names.Add(key.Replace(":", "__", StringComparison.Ordinal));
        return key;
    }
}
