using Microsoft.AspNetCore.Http;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.Pages;
using Mostrador.Pages.Desk;

namespace Mostrador.App.Desk;

/// <summary>The section about what runs without a request.</summary>
public sealed class ShowWork(DeskFacts facts, ReadRunningLots lots, TimerTable timers)
{
    /// <summary>The page as of now.</summary>
    public async Task<IResult> Run(string formToken)
    {
        var running = await lots.Run();
        return new PageAnswer<WorkPage, WorkView>(new WorkView(facts.Frame(formToken), [.. running.Select(State)], await timers.Read()));
    }

    private static LotState State(RunningLot lot) => new(lot.LotId, lot.HasBegun, lot.Sims, lot.Done, lot.Failed, lot.OrderedAt, lot.ChangedAt);
}
