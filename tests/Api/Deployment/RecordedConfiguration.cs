using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>A configuration that remembers what it was asked for, by the names that environment variables have.</summary>
internal sealed class RecordedConfiguration(IReadOnlyDictionary<string, string> settings) : IConfiguration
{
    private readonly IConfigurationRoot _settings = new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
        .Build();

    /// <summary>Every name asked for.</summary>
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

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
