namespace Mostrador.Endurance.Checks;

/// <summary>
/// Finds out which of some unknown changes have happened, by their sum: what a balance shows beyond all that is known. Changes are random,
/// so that hardly ever two selections of them have the same sum.
/// </summary>
internal static class Subsets
{
    private const int MostSteps = 2_000_000;

    /// <summary>A selection with the sum; null = there is none.</summary>
    /// <exception cref="InvalidOperationException">There are too many to try.</exception>
    public static IReadOnlyList<T>? WithSum<T>(IReadOnlyList<T> changes, Func<T, long> amount, long sum)
    {
        var steps = 0;
        var chosen = new List<T>();
        return Search(0, sum) ? chosen : null;

        bool Search(int next, long left)
        {
            if (left == 0)
                return true;
            if (++steps > MostSteps)
                throw new InvalidOperationException($"{changes.Count} unknown changes are too many to try.");
            for (var i = next; i < changes.Count; i++)
            {
                chosen.Add(changes[i]);
                if (Search(i + 1, left - amount(changes[i])))
                    return true;
                chosen.RemoveAt(chosen.Count - 1);
            }

            return false;
        }
    }
}
