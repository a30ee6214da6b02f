using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Histories;

namespace Mostrador.Api.Tests.Histories;

public sealed class ExistenceTests
{
    [Fact]
    public void What_was_acknowledged_must_be_there()
    {
        Assert.Empty(Laws([Told.Of("make", Outcome.Acknowledged, "a")], "a"));
        Assert.Equal(["what was acknowledged is there"], Laws([Told.Of("make", Outcome.Acknowledged, "a")]));
    }

    [Fact]
    public void What_was_refused_must_not_be_there()
    {
        Assert.Empty(Laws([Told.Of("make", Outcome.Refused, "a")]));
        Assert.Equal(["what was refused did not happen"], Laws([Told.Of("make", Outcome.Refused, "a")], "a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_may_be_there_twice(bool isKnown) =>
        Assert.Equal(["nothing happens twice"], Laws([Told.Of("make", End(isKnown), "a")], "a", "a"));

    [Fact]
    public void Nothing_may_be_there_that_nobody_asked_for() =>
        Assert.Equal(["nothing is there that nobody asked for"], Laws([], "a"));

    [Fact]
    public void What_is_unknown_may_be_there_or_not_and_must_stay_so()
    {
        var (there, absent) = (Told.Of("make", Outcome.Unknown, "a"), Told.Of("make", Outcome.Unknown, "b"));

        Assert.Empty(Laws([there, absent], "a"));
        Assert.Equal((true, false), (there.Happened, absent.Happened));
        Assert.Equal(["what was acknowledged is there", "what was refused did not happen"], Laws([there, absent], "b").Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_taken_away_may_be_gone(bool isKnown) =>
        Assert.Empty(Laws([Told.Of("make", Outcome.Acknowledged, "a")], [Told.Of("delete", End(isKnown))]));

    [Fact]
    public void What_was_not_taken_away_must_be_there() =>
        Assert.Equal(["what was acknowledged is there"], Laws([Told.Of("make", Outcome.Acknowledged, "a")], [Told.Of("delete", Outcome.Refused)]));

    [Fact]
    public void What_was_taken_away_must_be_gone() =>
        Assert.Equal(["what was taken away is gone"], Laws([Told.Of("make", Outcome.Acknowledged, "a")], [Told.Of("delete", Outcome.Acknowledged)], "a"));

    [Fact]
    public void Nothing_may_be_taken_away_twice() => Assert.Equal(
        ["nothing is taken away twice"],
        Laws([Told.Of("make", Outcome.Acknowledged, "a")], [Told.Of("delete", Outcome.Acknowledged), Told.Of("delete", Outcome.Acknowledged)]));

    [Fact]
    public void What_was_taken_away_by_an_unknown_removal_must_stay_away()
    {
        var (made, removal) = (Told.Of("make", Outcome.Acknowledged, "a"), Told.Of("delete", Outcome.Unknown));
        Assert.Empty(Laws([made], [removal]));

        Assert.Equal(["what was taken away is gone"], Laws([made], [removal], "a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_never_there_says_nothing_of_removals(bool isKnown)
    {
        var removal = Told.Of("delete", Outcome.Unknown);

        Assert.Empty(Laws([Told.Of("make", isKnown ? Outcome.Refused : Outcome.Unknown, "a")], [removal]));

        Assert.True(removal.MayHaveTaken);
    }

    [Fact]
    public void What_is_there_must_be_as_it_was_asked()
    {
        var findings = new Findings("shop");
        new Existence(findings) { Same = (_, _) => "another price" }.Check([Told.Of("make", Outcome.Acknowledged, "a")], [("a", new JsonObject())]);

        Assert.Equal(["what was made is as it was asked"], findings.Violations.Select(violation => violation.Law));
    }

    private static Outcome End(bool isKnown) => isKnown ? Outcome.Acknowledged : Outcome.Unknown;

    private static IEnumerable<string> Laws(Operation[] made, params string[] found) => Laws(made, [], found);

    private static IEnumerable<string> Laws(Operation[] made, Operation[] removals, params string[] found)
    {
        var findings = new Findings("shop");
        new Existence(findings) { Removals = _ => removals }.Check(made, found.Select(mark => (mark, (JsonNode)new JsonObject())));
        return findings.Violations.Select(violation => violation.Law);
    }
}
