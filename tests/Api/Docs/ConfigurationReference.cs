using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Mostrador.Api.Tests.Architecture;
using Mostrador.Api.Tests.Deployment;
using Mostrador.App;
using Mostrador.Kernel.Settings;

namespace Mostrador.Api.Tests.Docs;

/// docs/configuration.md as the code has it: names, types and defaults from what the settings' readers ask for, meanings from the file itself.
internal static partial class ConfigurationReference
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docs", "configuration.md");

    /// What depends on the machine that it runs on.
    private static readonly Dictionary<string, string> OnThisMachine = new() { ["Security__PasswordParallelism"] = "the number of cores" };

    /// Every setting that the app itself reads, by name.
    public static IReadOnlyList<(SettingAsked Development, SettingAsked Production)> Settings { get; } = Read();

    /// The file with its tables written anew.
    public static string Rewrite(string file) => Table().Replace(file, table =>
    {
        var meanings = Row().Matches(table.Value).ToDictionary(row => row.Groups["name"].Value, row => row.Groups["meaning"].Value);
        var rows = new StringBuilder();
        foreach (var (development, production) in Settings.Where(one => one.Development.Name.StartsWith(table.Groups["section"].Value + "__", StringComparison.Ordinal)))
        {
            var meaning = meanings.GetValueOrDefault(development.Name, "");
            rows.Append(CultureInfo.InvariantCulture, $"| `{development.Name}` | {development.Type} | {Shown(development)} | {Shown(production)} | {meaning} |\n");
        }

        return $"<!-- settings: {table.Groups["section"].Value} -->\n| setting | type | development | production | meaning |\n|---|---|---|---|---|\n{rows}<!-- end -->";
    });

    /// Names of settings whose meaning is not said.
    public static IEnumerable<string> WithoutMeaning(string file) =>
        Row().Matches(file).Where(row => row.Groups["meaning"].Value.Length == 0).Select(row => row.Groups["name"].Value);

    private static string Shown(SettingAsked setting) => OnThisMachine.GetValueOrDefault(setting.Name) ?? setting.Fallback switch
    {
        null or "" => "none",
        SettingAsked.KnownValue or SettingAsked.Required => setting.Fallback,
        var value => $"`{value}`",
    };

    private static List<(SettingAsked, SettingAsked)> Read()
    {
        var (development, production) = (ReadIn(Environments.Development), ReadIn(Environments.Production));
        Assert.Equal(development.Keys, production.Keys);
        return [.. development.Select(one => (one.Value, production[one.Key]))];
    }

    private static SortedDictionary<string, SettingAsked> ReadIn(string environment)
    {
        var found = new SortedDictionary<string, SettingAsked>(StringComparer.Ordinal);
        foreach (var stores in Stores)
        {
            var configuration = new RecordedConfiguration(ProductionSettings.Required.Concat(stores).ToDictionary());
            new ServiceCollection().AddMostrador(configuration, new HostingEnvironment { EnvironmentName = environment });
            foreach (var asked in configuration.Heard)
                found.TryAdd(asked.Name, asked);
        }

        return found;
    }

    // With both kinds of stores; the settings that choose them are heard with their fallbacks all the same.
    private static IEnumerable<Dictionary<string, string>> Stores =>
    [
        new() { ["Storage__Documents"] = "sqlite", ["Storage__Files"] = "folder" },
        new()
        {
            ["Storage__Documents"] = "cosmos",
            ["Storage__CosmosEndpoint"] = "https://shop.documents.azure.com/",
            ["Storage__Files"] = "blob",
            ["Storage__BlobEndpoint"] = "https://shop.blob.core.windows.net/",
        },
    ];

    [GeneratedRegex(@"<!-- settings: (?<section>\w+) -->.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \|[^|\n]*\|[^|\n]*\|[^|\n]*\| ?(?<meaning>[^|\n]*?) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
