using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.LocalSim.Sims.Stock;

/// <summary>Shows lots and SIMs (contract 7.2, 7.4 to 7.7).</summary>
public sealed class ReadStock(Business business)
{
    private static readonly TextField Status = new("status", most: int.MaxValue, trimmed: true, required: false);
    private static readonly TextField Iccid = new("iccid", most: int.MaxValue, trimmed: true, required: false);
    private static readonly TextField Number = new("msisdn", most: int.MaxValue, trimmed: true, required: false);
    private static readonly TextField Code = new("code", most: int.MaxValue, trimmed: true);
    private static readonly TextField LotId = new("lote_id", most: int.MaxValue, trimmed: true);

    /// <summary>All lots, newest first.</summary>
    public async Task<LotListView> Lots()
    {
        var lots = await business.Read.LotsNewestFirst();
        return new LotListView(lots.Select(lot => LotView.Of(business, lot)));
    }

    /// <summary>All SIMs, or those in one state: the newest lot first, and within it in the order of the file.</summary>
    public async Task<SimListView> Sims(HttpRequest request)
    {
        var input = Input.Query(request);
        var state = input.Read(Status, "") switch
        {
            "sold" => SimState.Sold,
            "recharged" => SimState.ToppedUp,
            var other => other,
        };
        input.Check();
        return new SimListView(SimsOf(await business.Read.LotsNewestFirst(), state));
    }

    /// <summary>The SIM with an ICCID or a number.</summary>
    public async Task<FoundSimView> Search(HttpRequest request)
    {
        var input = Input.Query(request);
        var (iccid, number) = (input.Read(Iccid, ""), input.Read(Number, ""));
        input.Check();
        return iccid.Length + number.Length > 0
            ? await Find(iccid.Length > 0 ? iccid : null, number.Length > 0 ? number : null)
            : throw FastApiAnswer.BadRequest("Envíe iccid o msisdn");
    }

    /// <summary>The SIM whose ICCID or number is what somebody scanned or typed.</summary>
    public async Task<FoundSimView> ByCode(HttpRequest request)
    {
        var input = Input.Query(request);
        var code = input.Read(Code);
        input.Check();
        return await Find(code, code);
    }

    /// <summary>The SIMs of a lot, in the order of its file; none of a lot that there is not.</summary>
    public async Task<SimListView> OfLot(HttpRequest request)
    {
        var input = Input.Query(request);
        var id = input.Read(LotId);
        input.Check();
        var lot = await business.Read.LotBy(id);
        return new SimListView((lot?.Sims ?? []).Select(sim => SimView.Of(business, lot!, sim)).ToAsyncEnumerable());
    }

    private async Task<FoundSimView> Find(string? iccid, string? number) =>
        await business.Read.SimByAny(iccid, number) is var (lot, sim)
            ? new FoundSimView(SimView.Of(business, lot, sim))
            : throw FastApiAnswer.NotFound("SIM no encontrada");

    private async IAsyncEnumerable<SimView> SimsOf(IAsyncEnumerable<Lot> lots, string state)
    {
        await foreach (var lot in lots)
        {
            foreach (var sim in lot.Sims)
            {
                if (state.Length == 0 || sim.State == state)
                    yield return SimView.Of(business, lot, sim);
            }
        }
    }
}
