using System.Text.Json;
using System.Text.RegularExpressions;
using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>The Azure Developer CLI finds what it looks for.</summary>
public sealed partial class AzdTests
{
    private static readonly string Project = File.ReadAllText(Path.Combine(Repository.Root, "azure.yaml"));

    [Fact]
    public void The_service_is_one_project_and_one_tagged_resource()
    {
        var service = Service().Match(Project);
        var folder = Path.Combine(Repository.Root, service.Groups["project"].Value);

        Assert.Equal("Mostrador.App.csproj", Path.GetFileName(Assert.Single(Directory.GetFiles(folder, "*.*proj"))));
        Assert.Single(Template.All, template =>
            template.Text.Contains($"'azd-service-name': '{service.Groups["name"].Value}'", StringComparison.Ordinal));
        Assert.Contains("'azd-env-name': environmentName", Template.Main.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_parameter_has_a_variable_a_default_or_is_generated()
    {
        var parameters = Template.Main.Parameters;

        Assert.Equal(parameters.Except(Template.Main.SecureParameters), Variables().Select(variable => variable.Parameter));
        Assert.Equal(["environmentName", "location"], parameters.Except(Template.Main.ParametersWithDefault).Except(Template.Main.SecureParameters));
        Assert.All(Template.Main.SecureParameters, secret =>
            Assert.Matches($@"azd: \{{ type: 'generate', [^\n]*\n(?:@[^\n]*\n)*param {secret} ", Template.Main.Text));
    }

    [Fact]
    public void Every_variable_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "deployment.md"));

        Assert.All(Variables(), variable => Assert.Contains($"`{variable.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Outputs_have_names_that_azd_knows() => Assert.All(
        Template.Main.Outputs, output => Assert.True(output.StartsWith("AZURE_", StringComparison.Ordinal) || output == "SERVICE_APP_NAME", output));

    private static IReadOnlyList<(string Parameter, string Name)> Variables()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Template.Folder, "main.parameters.json")));
        return
        [
            .. file.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter =>
                (parameter.Name, Variable().Match(parameter.Value.GetProperty("value").GetString()!).Groups["name"].Value)),
        ];
    }

    [GeneratedRegex(@"^services:\n  (?<name>\w+):\n    project: (?<project>\S+)\n    language: dotnet\n    host: function\n", RegexOptions.Multiline)]
    private static partial Regex Service();

    [GeneratedRegex(@"^\$\{(?<name>(AZURE|MOSTRADOR)_[A-Z_]+)\}$")]
    private static partial Regex Variable();
}
