using System.Collections;
using System.Text.Json;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Settings;

/// <summary>
/// Settings as both hosts know them: environment variables, and below them the "Values" of <c>local.settings.json</c>. An
/// empty value counts as absent, so it hides nothing.
/// </summary>
public static class HostSettings
{
    private const string FileName = "local.settings.json";

    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings of a folder's file and, above them, those of an environment.</summary>
    /// <param name="folder">Where the file is, if there is one.</param>
    /// <param name="variables">Environment variables.</param>
    /// <exception cref="StartupException">The file cannot be understood.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string folder, IDictionary variables)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in FileValues(Path.Combine(folder, FileName)))
            Add(settings, name, value);
        foreach (DictionaryEntry variable in variables)
            Add(settings, (string)variable.Key, (string?)variable.Value);
        return settings;
    }

    /// <summary>Adds a setting under its configuration key (<c>Section__Name</c> is <c>Section:Name</c>), unless it is empty.</summary>
    public static void Add(IDictionary<string, string?> settings, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            settings[name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] = value;
    }

    private static IEnumerable<(string Name, string? Value)> FileValues(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return file.RootElement.TryGetProperty("Values", out var values)
                ? [.. values.EnumerateObject().Select(member => (member.Name, Text(member.Value)))]
                : [];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{FileName} cannot be read: it must be JSON with an object \"Values\" of texts.", failure);
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => value.GetRawText(),
        _ => throw new InvalidOperationException(),
    };
}
