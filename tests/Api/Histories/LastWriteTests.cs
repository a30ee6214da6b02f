using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Histories;

namespace Mostrador.Api.Tests.Histories;

public sealed class LastWriteTests
{
    private readonly Findings _findings = new("shop");

    [Fact]
    public void Without_writes_a_document_is_as_it_was_made()
    {
        Assert.True(Holds("first", []));
        Assert.False(Holds("a", []));
    }

    [Fact]
    public void The_later_of_two_writes_stays()
    {
        var writes = new[] { (Later(Outcome.Acknowledged), "a"), (Later(Outcome.Acknowledged), "b") };

        Assert.True(Holds("b", writes));
        Assert.False(Holds("a", writes));
        Assert.False(Holds("first", writes));
    }

    [Fact]
    public void Of_two_writes_at_the_same_time_either_stays()
    {
        var (one, other) = (Told.Begun("write"), Told.Begun("write"));
        other.Answered(Outcome.Acknowledged);
        one.Answered(Outcome.Acknowledged);

        Assert.True(Holds("a", [(one, "a"), (other, "b")]));
        Assert.True(Holds("b", [(one, "a"), (other, "b")]));
    }

    [Fact]
    public void An_unknown_write_stays_or_not_but_a_refused_one_does_not()
    {
        var writes = new[] { (Later(Outcome.Acknowledged), "a"), (Later(Outcome.Unknown), "b"), (Later(Outcome.Refused), "c") };

        Assert.True(Holds("a", writes));
        Assert.True(Holds("b", writes));
        Assert.False(Holds("c", writes));
    }

    [Fact]
    public void An_unknown_write_before_an_acknowledged_one_does_not_stay()
    {
        var writes = new[] { (Later(Outcome.Unknown), "a"), (Later(Outcome.Acknowledged), "b") };

        Assert.False(Holds("a", writes));
    }

    // The clock has moved on since the one before was answered.
    private static Operation Later(Outcome outcome)
    {
        var before = DateTimeOffset.UtcNow;
        SpinWait.SpinUntil(() => DateTimeOffset.UtcNow > before);
        return Told.Of("write", outcome);
    }

    private bool Holds(string found, IReadOnlyList<(Operation, string)> writes)
    {
        var before = _findings.Violations.Count;
        LastWrite.Check(_findings, "repair 1", "first", found, writes);
        return _findings.Violations.Count == before;
    }
}
