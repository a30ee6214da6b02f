using System.Text.Json;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>The settings that the templates give the app.</summary>
internal static class DeployedSettings
{
    /// <summary>Those with defaults, which an operator may change.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Template.Folder, "settings.json")))!;

    /// <summary>Those of the host, and the connections that functions name; the values are Bicep's expressions.</summary>
    public static IReadOnlyDictionary<string, string> Platform { get; } = Template.Of("app").Members("platformSettings");

    /// <summary>Those of the app that follow from what is deployed; the values are Bicep's expressions.</summary>
    public static IReadOnlyDictionary<string, string> App { get; } =
        new[] { "appSettings", "bootstrapSettings" }.SelectMany(Template.Of("app").Members).ToDictionary();

    public static IReadOnlyList<string> Names { get; } = [.. Defaults.Keys, .. Platform.Keys, .. App.Keys];
}
