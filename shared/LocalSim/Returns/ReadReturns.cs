using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Returns;

/// <summary>Lists returns, the newest first (contract 9.2).</summary>
public sealed class ReadReturns(Business business)
{
    private static readonly DateField From = new("fecha_desde");
    private static readonly DateField To = new("fecha_hasta");
    private static readonly TextField Kind = new("tipo", most: int.MaxValue, required: false);
    private static readonly IntegerField UserId = new("user_id", required: false);

    /// <summary>All returns that the query asks for.</summary>
    public async Task<ReturnListView> Run(HttpRequest request)
    {
        var input = Input.Query(request);
        var (from, to) = (input.Read(From), input.Read(To));
        Func<SimReturn, bool> ofKind = input.Has(Kind) ? Of(input.Read(Kind)) : _ => true;
        Func<SimReturn, bool> ofUser = input.Has(UserId) ? By(input.Read(UserId)) : _ => true;
        input.Check();
        var found = await Registered(from, to);
        var names = await business.Read.UserNames();
        ReturnView[] rows = [.. found.Where(one => ofKind(one) && ofUser(one)).Select(one => ReturnView.Of(business, one, names))];
        return new ReturnListView(rows, rows.Length);
    }

    /// <summary>The returns between two business days, both counted, the newest first; an end that is null is open.</summary>
    public Task<IReadOnlyList<SimReturn>> Registered(DateOnly? from, DateOnly? to) =>
        business.Read.Query(DocumentQuery.Over<SimReturn>()
            .Where(business.Between(SimReturn.RegisteredAtField, from, to))
            .OrderBy(SimReturn.RegisteredAtField.Descending));

    private static Func<SimReturn, bool> Of(string kind) => one => one.Kind == ReturnForm.KindOf(kind);

    private static Func<SimReturn, bool> By(long userId) => one => one.UserId == userId;
}

/// <summary>Returns.</summary>
public sealed record ReturnListView(ReturnView[] Devoluciones, int Total);

/// <summary>A return as the list shows it.</summary>
public sealed record ReturnView(
    string Id, string SimId, string SimMsisdn, string SimIccid, string TipoDevolucion, string? SimReemplazoId, string? SimReemplazoMsisdn,
    Amount? MontoDevuelto, string Motivo, string? Observaciones, DateTime FechaDevolucion, long UserId, string? UsuarioNombre)
{
    /// <summary>The view of a return.</summary>
    public static ReturnView Of(Business business, SimReturn one, IReadOnlyDictionary<long, string> names) => new(
        one.Id, one.Sim.Id, one.Sim.Number, one.Sim.Iccid, one.Kind, one.Replacement?.Id, one.Replacement?.Number,
        one.Amount, one.Reason, one.Remarks, business.Local(one.RegisteredAt), one.UserId, names.GetValueOrDefault(one.UserId));
}
