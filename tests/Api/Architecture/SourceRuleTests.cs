using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Architecture;

/// <summary>Rules that the compiler does not know.</summary>
public sealed partial class SourceRuleTests
{
    [Fact]
    public void Function_classes_are_the_same_text_on_both_hosts() =>
        Assert.Empty(Offenders(["functions/App"], Conditional()));

    [Fact]
    public void Time_comes_from_a_clock_that_tests_can_set() =>
        Assert.Empty(Offenders(["shared", "functions/App"], WallClock()));

    [Fact]
    public void Doors_hold_no_logic_of_their_own_but_routes_and_gates()
    {
        var doors = Repository.Sources("functions/App").Where(file => file.Path.EndsWith("Functions.cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(doors);
        Assert.All(doors, file => Assert.DoesNotContain("DocumentStore", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_shows_one_concept() =>
        Assert.Empty(Repository.Sources("shared", "functions").Where(file => file.Text.Count(c => c == '\n') > 400).Select(file => file.Path));

    private static IReadOnlyList<string> Offenders(string[] folders, Regex rule) =>
        [.. Repository.Sources(folders).Where(file => rule.IsMatch(file.Text)).Select(file => file.Path)];

    [GeneratedRegex(@"^\s*#if\b", RegexOptions.Multiline)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b")]
    private static partial Regex WallClock();
}
