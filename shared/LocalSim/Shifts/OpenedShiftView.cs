namespace Mostrador.LocalSim.Shifts;

/// <summary>The answer to an opening (contract 10.1): the shift, and the plans of which there are more or fewer SIMs than recorded.</summary>
public sealed record OpenedShiftView(
    string Message, string TurnoId, DateTime FechaApertura, IReadOnlyList<OpeningDifferenceView> DescuadresDetectados)
{
    internal static OpenedShiftView Of(Business business, Shift shift, IEnumerable<PlanCount> plans) => new(
        "Turno abierto exitosamente", shift.Id, business.Local(shift.OpenedAt),
        [
            .. from plan in plans
               let difference = plan.OpeningDifference ?? 0
               where difference != 0
               select new OpeningDifferenceView(plan.Plan, difference, CountSentence.Of(difference, "inicial")),
        ]);
}

/// <summary>A plan of which there are more or fewer SIMs than recorded, at the opening.</summary>
public sealed record OpeningDifferenceView(string Plan, long Diferencia, string Mensaje);

/// <summary>Says that SIMs are missing or too many.</summary>
internal static class CountSentence
{
    public static string Of(long difference, string inventory) =>
        $"{(difference < 0 ? "Faltan" : "Sobran")} {Math.Abs(difference)} SIMs en inventario {inventory}";
}
