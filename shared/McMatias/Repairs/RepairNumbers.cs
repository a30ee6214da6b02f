using System.Globalization;
using Mostrador.Kernel.Documents;

namespace Mostrador.McMatias.Repairs;

/// <summary>
/// The numbers of repairs for which nobody sent one (contract 4.12): counted by the year over all branches, past those that somebody sent.
/// </summary>
internal static class RepairNumbers
{
    // Somebody may have sent a long row of them: they are looked up so many in one journey.
    private const int Ahead = 100;

    /// <summary>What a repair's number is claimed as.</summary>
    public static string ClaimOf(Repair repair) => SearchText.Fold(repair.Number);

    /// <summary>Stages the next free number of a year.</summary>
    public static async Task<string> NextRepair(this Transaction transaction, int year)
    {
        var asked = 0;
        var number = await transaction.NextNumber($"mcmatias-repairs-{Text(year)}", async number =>
        {
            if (asked++ % Ahead == 1)
                await transaction.Gather(Enumerable.Range(0, Ahead).Select(i => UniqueKey.Type.IdOf(ClaimOf(year, number + i))));
            return await transaction.Peek<UniqueKey>(ClaimOf(year, number)) is null;
        });
        return Written(year, number);
    }

    private static string ClaimOf(int year, long number) => UniqueKey.KeyOf(Repair.NumberScope, SearchText.Fold(Written(year, number)));

    private static string Written(int year, long number) => $"ST-{Text(year)}-{number.ToString("D5", CultureInfo.InvariantCulture)}";

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
