using FsCheck;
using FsCheck.Fluent;
using Mostrador.Endurance.Checks;

namespace Mostrador.Api.Tests.Histories;

public sealed class SubsetsTests
{
    [Fact]
    public void What_has_happened_is_found_by_its_sum() => Prop.ForAll(
        ArbMap.Default.ArbFor<List<(short Amount, bool Happened)>>().Filter(changes => changes.Count <= 12),
        changes =>
        {
            var sum = changes.Where(change => change.Happened).Sum(change => (long)change.Amount);
            return Subsets.WithSum(changes, change => change.Amount, sum)?.Sum(change => (long)change.Amount) == sum;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_that_no_selection_has_is_not_found()
    {
        Assert.Null(Subsets.WithSum([3, 5, -2], change => change, 7));
        Assert.Empty(Subsets.WithSum([3, 5, -2], change => change, 0)!);
    }
}
