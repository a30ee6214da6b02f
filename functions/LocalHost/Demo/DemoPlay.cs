using System.Diagnostics;
using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Time;

namespace Mostrador.LocalHost.Demo;

/// <summary>Plays one shop from the day after the last one that was played up to yesterday, day by day.</summary>
internal sealed class DemoPlay(IDemoShop shop, DemoClient client, DocumentStore documents, DateOnly today, int days)
{
    private readonly Partition _partition = DemoProgress.PartitionOf(shop.Module);

    /// <summary>Today in the shop.</summary>
    public static DateOnly TodayOf(IDemoShop shop, TimeProvider time) => new BusinessCalendar(shop.TimeZone).DateOf(time.GetUtcNow());

    /// <summary>Plays what is missing.</summary>
    /// <param name="played">Told of each day that is over.</param>
    /// <param name="stopping">Ends it after the day that is under way.</param>
    /// <returns>What to tell people; null where somebody's own shop is.</returns>
    public async Task<string?> Run(Action<string, DateOnly>? played, CancellationToken stopping)
    {
        var watch = Stopwatch.StartNew();
        if (await Begin() is not { } progress)
            return null;
        if (!progress.IsOpen)
        {
            await shop.Open(Day(progress, progress.Opening));
            await Save(progress = progress with { IsOpen = true });
        }

        var first = progress.Next;
        while (progress.Next < today && !stopping.IsCancellationRequested)
        {
            var day = Day(progress, progress.Next);
            await shop.Play(day);
            progress.Memory.Add(DemoTally.Refused, day.Refused);
            await Save(progress = progress with { Next = progress.Next.AddDays(1) });
            played?.Invoke(shop.Module, progress.Next.AddDays(-1));
        }

        if (progress.Next > first && progress.Next == today)
            await shop.Finish(Day(progress, today));
        var count = progress.Next.DayNumber - first.DayNumber;
        var news = count == 0 ? "up to date" : string.Create(CultureInfo.InvariantCulture, $"{count} days in {watch.Elapsed.TotalSeconds:0.0} s");
        return $"{news}, {DemoTally.Text(progress.Memory, shop.Currency)} since {progress.Opening:yyyy-MM-dd}";
    }

    private DemoDay Day(DemoProgress progress, DateOnly date) => new(shop, client, progress.Opening, date, progress.Memory);

    // Written before anything else: a shop with progress is the demo's, however far its opening got.
    private async Task<DemoProgress?> Begin()
    {
        if (await documents.In(_partition).Peek<DemoProgress>(shop.Module) is { } known)
            return known;
        if (await shop.IsInUse(documents))
            return null;
        var opening = today.AddDays(-days);
        var begun = new DemoProgress { Module = shop.Module, Opening = opening, Next = opening, Memory = new DemoMemory() };
        await Save(begun);
        return begun;
    }

    private Task Save(DemoProgress progress) => documents.Transact(_partition, async transaction =>
    {
        if (await transaction.Find<DemoProgress>(progress.Module) is null)
            transaction.Create(progress);
        else
            transaction.Replace(progress);
    });
}
