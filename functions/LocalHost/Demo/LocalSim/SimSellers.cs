namespace Mostrador.LocalHost.Demo.LocalSim;

/// <summary>The shifts of a day: opened with a count, sold in, closed with another count. Counts are wrong now and then.</summary>
internal sealed class SimSellers(DemoDay day, IReadOnlyList<string> tokens, bool invoices)
{
    /// <summary>Who sells: one from the morning, one from noon.</summary>
    public static IReadOnlyList<string> Names { get; } = ["vendedora1", "vendedor2"];

    private const decimal Base = 100_000;

    private static readonly Rhythm[] Rhythms =
    [
        new(3.8) { Week = [1.1, 0.9, 0.85, 0.9, 1, 1.15, 1.2], Opens = 8, Hours = [5, 7, 8, 8, 6, 4, 3] },
        new(3.5) { Week = [1.1, 0.9, 0.85, 0.9, 1, 1.15, 1.2], Opens = 13, Hours = [4, 5, 7, 9, 8, 6, 3] },
    ];

    public async Task Run()
    {
        var lots = new SimLots(day.Memory);
        var counts = SimLots.Plans.ToDictionary(plan => plan, lots.Count);
        var shifts = new List<SimShift>();
        var returns = day.Memory.Due(day.Date);
        for (var i = 0; i < tokens.Count; i++)
            shifts.Add(Plan(i, counts, lots, i == 0 ? returns : []));
        var sold = await Task.WhenAll(shifts.Select(shift => shift.Run(day)));
        foreach (var (shift, sales) in shifts.Zip(sold))
            shift.Remember(day, sales);
    }

    private SimShift Plan(int seller, Dictionary<string, int> counts, SimLots lots, IReadOnlyList<Errand> returns)
    {
        var sales = new List<SimSale>();
        var count = Rhythms[seller].Sales(day);
        for (var i = 0; i < count; i++)
            sales.Add(SimSale.Plan(i, Rhythms[seller].Time(day.Random), day.Random, lots, invoices));
        var exchanges = returns.ToDictionary(errand => errand, errand => errand.What == "exchange"
            ? lots.Take(SimLots.Operators.First(@operator => @operator.Name == errand.Detail.Split('|')[0]))
            : null);
        return new SimShift(seller, tokens[seller], sales, exchanges)
        {
            Fund = Base,
            Opens = seller == 0 ? new TimeOnly(7, 40) : new TimeOnly(12, 30),
            Closes = seller == 0 ? new TimeOnly(16, 10) : new TimeOnly(21, 15),
            Counts = counts.ToDictionary(plan => plan.Key, plan => Math.Max(0, plan.Value + Slip(0.03))),
            Slips = SimLots.Plans.ToDictionary(plan => plan, _ => Slip(0.02)),
            Shortfall = day.Random.NextDouble() switch { < 0.05 => -5_000, < 0.08 => -10_000, < 0.11 => 2_000, _ => 0 },
        };
    }

    private int Slip(double probability) => day.Random.Happens(probability) ? day.Random.Of([-2, -1, 1]) : 0;
}
