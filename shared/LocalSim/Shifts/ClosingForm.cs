using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Shifts;

/// <summary>What a seller says when he closes his cash box (contract 10.2).</summary>
public static class ClosingForm
{
    private static readonly NullableText ShiftId = new(new TextField("turno_id", most: int.MaxValue));
    private static readonly AmountField Cash = new("efectivo_reportado");
    private static readonly AmountField Card = new("datafono_reportado");
    private static readonly AmountField Dollars = new("dolares_reportado");
    private static readonly NullableText Remarks = ShiftRemarks.Field("observaciones_cierre", "observaciones");
    private static readonly ListField<CountedPlan> Inventory = CountedPlan.List("inventario_final");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [ShiftId, Cash, Card, Dollars, Remarks, Inventory];

    internal static ReportedClosing Read(RequestBody body)
    {
        var input = Input.Body(body);
        var reported = new ReportedClosing(
            input.Read(ShiftId), input.Read(Cash), input.Read(Card), input.Read(Dollars), input.Read(Remarks), input.Read(Inventory, []));
        input.Check();
        return reported;
    }
}

/// <summary>What was counted.</summary>
internal sealed record ReportedClosing(
    string? ShiftId, Amount Cash, Amount Card, Amount Dollars, string? Remarks, IReadOnlyList<CountedPlan> Inventory);
