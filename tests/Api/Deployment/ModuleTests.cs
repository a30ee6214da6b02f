using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>What a compiler would say first: modules get the parameters that they declare and are asked for outputs that they have.</summary>
public sealed partial class ModuleTests
{
    [Fact]
    public void Every_module_is_used_once()
    {
        var used = Calls().Select(call => call.Module.Name).ToList();

        Assert.Equal(Template.All.Select(template => template.Name).Where(name => name != "main.bicep").Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Modules_get_exactly_the_parameters_that_they_declare() => Assert.All(Calls(), call =>
    {
        var given = Template.MembersOf(call.Body["params"][1..^1]).Keys;
        Assert.Equal(call.Module.Parameters.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Modules_are_asked_for_outputs_that_they_have() => Assert.All(Calls(), call =>
    {
        var asked = Regex.Matches(Template.Main.Text, $@"\b{call.Name}!?\.outputs\.(\w+)").Select(match => match.Groups[1].Value).Distinct();
        Assert.Equal(call.Module.Outputs.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    });

    private static IReadOnlyList<(string Name, Template Module, IReadOnlyDictionary<string, string> Body)> Calls() =>
    [
        .. Module().Matches(Template.Main.Text).Select(match => (
            match.Groups["name"].Value,
            new Template(match.Groups["path"].Value),
            Template.MembersOf(Template.Main.After(match.Value)))),
    ];

    [GeneratedRegex(@"^module (?<name>\w+) '(?<path>[^']+)' = (?:if \(\w+\) )?", RegexOptions.Multiline)]
    private static partial Regex Module();
}
