using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;

namespace Mostrador.Kernel.Tests.Rollups;

public sealed class RememberedSumsTests
{
    private static readonly Partition Shop = new("test", "shop");

    private readonly RememberedSums _sums = new();

    [Fact]
    public void Sums_are_found_in_their_partition_by_their_key_and_version()
    {
        var kept = new Tally("2026-01-01", 7, 3);
        _sums.Keep(Shop, kept);
        Assert.Same(kept, _sums.Find<Tally>(Shop, "2026-01-01", 7));
        Assert.Null(_sums.Find<Tally>(Shop, "2026-01-01", 8));
        Assert.Null(_sums.Find<Tally>(Shop, "2026-01-02", 7));
        Assert.Null(_sums.Find<Tally>(new Partition("test", "other"), "2026-01-01", 7));
    }

    [Fact]
    public void Newer_sums_take_the_place_of_older_ones()
    {
        _sums.Keep(Shop, new Tally("2026-01-01", 7, 3));
        _sums.Keep(Shop, new Tally("2026-01-01", 8, 3));
        Assert.Null(_sums.Find<Tally>(Shop, "2026-01-01", 7));
        Assert.NotNull(_sums.Find<Tally>(Shop, "2026-01-01", 8));
    }

    [Fact]
    public void However_many_there_are_their_rows_stay_bounded()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _sums.Keep(Shop, new Tally($"{i}", 1, 1_000));
            Assert.InRange(Enumerable.Range(0, i + 1).Count(key => _sums.Find<Tally>(Shop, $"{key}", 1) is not null), 0, 60);
        }
    }

    [Fact]
    public void What_would_fill_it_alone_is_not_remembered()
    {
        _sums.Keep(Shop, new Tally("small", 1, 10));
        _sums.Keep(Shop, new Tally("huge", 1, 1_000_000));
        Assert.Null(_sums.Find<Tally>(Shop, "huge", 1));
        Assert.NotNull(_sums.Find<Tally>(Shop, "small", 1));
    }
}

/// <summary>Sums of so many rows.</summary>
internal sealed record Tally(string Key, long Version, int Rows) : IKeptSums<Tally>
{
    public static DocumentType<Tally> Type { get; } = new("test-tally", TallyJson.Default.Tally);
}

[JsonSerializable(typeof(Tally))]
internal sealed partial class TallyJson : JsonSerializerContext;
