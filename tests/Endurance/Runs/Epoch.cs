using System.Diagnostics;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Clients;
using Mostrador.Endurance.Histories;
using Mostrador.Endurance.Hosts;

namespace Mostrador.Endurance.Runs;

/// <summary>One shop's life, from an empty folder on: rounds of work, each with an end, a restart and a check.</summary>
internal sealed class Epoch(RunOptions options, int number, string folder, Report report, TextWriter output)
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(60);

    /// <summary>Milliseconds between two actions of a client, so that what must be checked stays within bounds.</summary>
    private const int LongestThought = 12;

    private readonly Random _random = new((options.Seed * 1009) + number);
    private IReadOnlyList<IShop> _shops = [];
    private Random[][] _choices = [];

    /// <summary>Works for a time; answers what it found.</summary>
    public async Task<IReadOnlyList<Violation>> Run(TimeSpan time)
    {
        using var history = new History(Path.Combine(folder, "history.log"));
        await using var stand = new Stand(folder, _random.Next(), options.Breakage);
        _shops = Shops.Make(options, history, () => stand.Providers, () => stand.Log);
        _choices = [.. _shops.Select(_ => Enumerable.Range(0, options.Clients).Select(_ => new Random(_random.Next())).ToArray())];
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Violation> found = [];
        try
        {
            await Start(stand, shop => shop.Build());
            for (var round = 1; found.Count == 0 && round <= options.Rounds && (round == 1 || watch.Elapsed < time); round++)
                found = await Round(stand, history, round);
            if (found.Count == 0)
                found = await LastCheck(stand);
        }
        finally
        {
            report.Count(history, stand.FaultLog, _shops, found);
            foreach (var shop in _shops)
                shop.Door.Dispose();
        }

        return found.Count == 0 ? found : Tell(history, found);
    }

    private async Task<IReadOnlyList<Violation>> Round(Stand stand, History history, int round)
    {
        var (watch, before) = (Stopwatch.StartNew(), history.Operations.Count);
        var end = options.Ends[_random.Next(options.Ends.Count)];
        await Work(stand, end, TimeSpan.FromMilliseconds(_random.Next(options.RoundMilliseconds.Least, options.RoundMilliseconds.Most)));
        var worked = watch.Elapsed;
        if (end != RoundEnd.Calm)
            await Start(stand, shop => shop.Open());
        else
            await Task.WhenAll(_shops.Select(shop => shop.Open()));
        List<Violation> found = [.. await Check(stand, isLast: false)];
        if (end == RoundEnd.Interrupt && !options.Faults)
            found.AddRange(ServedInSilence(history, before));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"shop {number}, round {round}: {history.Operations.Count - before} operations in {worked.TotalSeconds:0.0} s, {end}, checked in {(watch.Elapsed - worked).TotalSeconds:0.0} s"));
        return found;
    }

    /// <summary>All clients at once, until the end comes.</summary>
    private async Task Work(Stand stand, RoundEnd end, TimeSpan time)
    {
        using var goHome = new CancellationTokenSource();
        if (options.Faults || options.Breakage != Faults.Breakage.None)
            await stand.Ask(Control.FaultsOn);
        foreach (var shop in _shops)
            shop.Door.Faults = options.Faults;
        var clients = _shops.SelectMany((shop, index) => _choices[index].Select((random, client) => Act(shop, client, random, goHome.Token))).ToList();
        await Task.WhenAny(Task.Delay(time), Task.WhenAll(clients));
        report.Count(end);
        if (end == RoundEnd.Kill)
            stand.Host.Kill();
        else if (end == RoundEnd.Interrupt)
            stand.Host.Interrupt();
        await goHome.CancelAsync();
        await Task.WhenAll(clients);
        if (end == RoundEnd.Calm)
            await stand.Ask(Control.FaultsOff);
        else
            await End(stand, end);
        foreach (var shop in _shops)
            shop.Door.Faults = false;
    }

    private static async Task Act(IShop shop, int client, Random random, CancellationToken goHome)
    {
        await Task.Yield();
        while (shop.Door.IsOpen && !goHome.IsCancellationRequested)
        {
            await shop.Act(client, random);
            await Task.Delay(random.Next(LongestThought), CancellationToken.None);
        }
    }

    private static async Task End(Stand stand, RoundEnd end)
    {
        var code = await stand.Host.End().WaitAsync(LongestStop);
        if (end == RoundEnd.Interrupt && (code != 0 || !stand.IsTidy))
            throw new InvalidOperationException($"Ctrl+C ended with {code}, {(stand.IsTidy ? "" : "not ")}tidy: {stand.Host.Errors}");
    }

    private async Task Start(Stand stand, Func<IShop, Task> begin)
    {
        await stand.Start();
        await Task.WhenAll(_shops.Select(shop =>
        {
            shop.Door.Open(stand.Host.Address);
            return begin(shop);
        }));
    }

    private async Task<IReadOnlyList<Violation>> Check(Stand stand, bool isLast)
    {
        await stand.Ask(Control.Settle);
        var found = await Task.WhenAll(_shops.Select(shop => shop.Check(isLast)));
        return [.. found.SelectMany(findings => findings.Violations), .. _shops.SelectMany(shop => shop.Door.Surprises.Violations)];
    }

    // What is under way at Ctrl+C is finished and answered; what comes later is not begun.
    private static IEnumerable<Violation> ServedInSilence(History history, int before) => history.Operations.Skip(before)
        .Where(operation => operation is { Outcome: Outcome.Unknown, Happened: true })
        .Select(operation => new Violation(operation.Module, "whoever got no answer before the end was not served", $"{operation}", operation.About));

    /// <summary>Once more, when what takes its time has had it.</summary>
    private async Task<IReadOnlyList<Violation>> LastCheck(Stand stand)
    {
        await stand.Ask(Control.Later);
        return await Check(stand, isLast: true);
    }

    private IReadOnlyList<Violation> Tell(History history, IReadOnlyList<Violation> found)
    {
        const int most = 20;
        foreach (var violation in found.Take(most))
        {
            output.WriteLine($"VIOLATION in {violation.Module}: {violation.Law}\n  {(violation.What.Length > 1500 ? violation.What[..1500] : violation.What)}");
            foreach (var operation in history.Of(violation.Module).Where(operation => Concerns(operation, violation)).TakeLast(most))
                output.WriteLine($"    {Short(operation)}");
        }

        if (found.Count > most)
            output.WriteLine($"... and {found.Count - most} more.");
        output.WriteLine($"Seed {options.Seed}, shop {number}; its data, its history, its faults and what the host said are in {folder}");
        return found;
    }

    // A company alone says too little: all its documents are about it.
    private static bool Concerns(Operation operation, Violation violation) => violation.About.Any(about =>
        about.Length > 0 && (about == operation.Mark || (about.Contains(' ', StringComparison.Ordinal) && operation.About.Contains(about))));

    private static string Short(Operation operation)
    {
        const int most = 700;
        var text = operation.ToString();
        return text.Length > most ? $"{text[..most]}..." : text;
    }
}
