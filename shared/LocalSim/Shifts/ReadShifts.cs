using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Shifts;

/// <summary>Lists shifts, the newest first (contract 10.3): everybody's to those who look after users or stock, the own ones to the others.</summary>
public sealed class ReadShifts(Business business)
{
    private static readonly NullableValue<long> UserId = new(new IntegerField("user_id"));
    private static readonly NullableText State = new(new TextField("estado", most: int.MaxValue));
    private static readonly DateField From = new("fecha_desde");
    private static readonly DateField Until = new("fecha_hasta");

    /// <summary>Those that the query asks for, as far as the caller may see them.</summary>
    public async Task<ShiftListView> Run(Caller caller, HttpRequest request)
    {
        var query = Input.Query(request);
        var (user, state, from, until) = (query.Read(UserId), query.Read(State), query.Read(From), query.Read(Until));
        query.Check();
        if (!SeesAll(caller))
            user = user is null || user == caller.Id ? caller.Id : throw FastApiAnswer.Forbidden("No tienes permiso para ver este turno");
        if (state is not (null or Shift.Open or Shift.Closed))
            return ShiftListView.Of([]);

        var filters = Filters(user, state, from, until);
        var shifts = await business.Read.Query(DocumentQuery.Over<Shift>().Where(filters).OrderBy(Shift.OpenedAtField.Descending));
        var names = await business.Read.UserNames();
        return ShiftListView.Of([.. shifts.Select(shift => ShiftView.Of(business, shift, names[shift.UserId]))]);
    }

    private static bool SeesAll(Caller caller) => caller.Has(AppModule.UserAccounts) || caller.Has(AppModule.SimInventories);

    private IEnumerable<DocumentFilter> Filters(long? user, string? state, DateOnly? from, DateOnly? until)
    {
        if (user is { } one)
            yield return Shift.UserIdField.Is(one);
        if (state is not null)
            yield return Shift.IsOpenField.Is(state == Shift.Open);
        if (from is { } first)
            yield return Shift.OpenedAtField.AtLeast(business.Calendar.StartOf(first));
        if (until is { } last && last < DateOnly.MaxValue)
            yield return Shift.OpenedAtField.Before(business.Calendar.StartOf(last.AddDays(1)));
    }
}
