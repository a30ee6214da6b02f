using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Settings;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>Registers the lots of a file, all or none (contract 7.1).</summary>
public sealed class UploadLots(Business business, UploadInSteps steps, RivalUploads rivals, SecuritySettings security)
{
    private static readonly FileField File = new("file");

    // A hostile workbook may take a hundred times its size while it is read.
    private static readonly SemaphoreSlim Readers = new(2);

    /// <summary>The parts of the form.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [File];

    /// <summary>Registers them; answers how many SIMs they are.</summary>
    public async Task<int> Run(HttpRequest request, RequestBody body)
    {
        var lots = LotsOf(await Rows(request, body));
        if (NewLots.ShelvesOf(lots) > NewLots.MostShelves)
            throw FastApiAnswer.BadRequest($"El archivo contiene más de {NewLots.MostShelves} operadores.");
        var stored = false;
        while (!stored)
        {
            var rival = await Rival(lots);
            if (rival is { } upload)
                await rivals.Settle(upload, request.HttpContext.RequestAborted);
            else
                stored = NewLots.FitOneTransaction(lots) || await steps.Store(lots);
        }

        return lots.Sum(lot => lot.Sims.Count);
    }

    // Few lots are registered as soon as they are found free; many only after that, in steps.
    private Task<long?> Rival(IReadOnlyList<Lot> lots) => NewLots.FitOneTransaction(lots)
        ? business.Transact(async transaction =>
        {
            var rival = await new LotCheck(transaction).Rival(lots);
            if (rival is null)
                await NewLots.Stage(transaction, lots);
            return rival;
        })
        : new LotCheck(business.Read).Rival(lots);

    private async Task<IReadOnlyList<LotRow>> Rows(HttpRequest request, RequestBody body)
    {
        // Whatever is no form has no parts.
        var input = Input.Form(request.HasFormContentType ? body : RequestBody.None);
        var file = input.Read(File);
        input.Check();
        if (Path.GetExtension(file!.FileName).ToLowerInvariant() is not (".xlsx" or ".xls") || file.Length > security.MaxFileBytes)
            throw FastApiAnswer.BadRequest(LotFile.NoWorkbook);
        await Readers.WaitAsync(request.HttpContext.RequestAborted);
        try
        {
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, request.HttpContext.RequestAborted);
            return LotFile.Read(content);
        }
        finally
        {
            Readers.Release();
        }
    }

    // By lote_id. All are registered now, each an instant after the next, so that a list has them in that order.
    private Lot[] LotsOf(IReadOnlyList<LotRow> rows)
    {
        var groups = rows.GroupBy(row => row.LotId).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return [.. groups.Select((group, place) => new Lot
        {
            Id = group.Key,
            Operator = group.First().Operator,
            RegisteredAt = business.Now.AddTicks(groups.Count - 1 - place),
            Sims = [.. group.Select(row => new Sim { Id = Sim.IdOf(row.Iccid), Number = row.Number, Iccid = row.Iccid })],
        })];
    }
}
