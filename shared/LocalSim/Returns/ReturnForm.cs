using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.Returns;

/// <summary>What a return says (contract 9.1).</summary>
/// <param name="Kind">One of the kinds of <see cref="SimReturn"/>.</param>
/// <param name="SimId">The SIM that comes back.</param>
/// <param name="ReplacementId">The SIM that is given for it; there is one in an exchange.</param>
/// <param name="Amount">The money that is given for it; above zero for money.</param>
/// <param name="Method">The bucket that the money comes from, unless the sale was paid in dollars; null = one that nobody knows.</param>
/// <param name="Reason">Why.</param>
/// <param name="Remarks">What else is said.</param>
public sealed record ReturnForm(string Kind, string SimId, string? ReplacementId, Amount Amount, string? Method, string Reason, string? Remarks)
{
    private const int LeastReason = 10;
    private const int MostWords = 2000;

    private static readonly TextField SimField = new("sim_id", most: int.MaxValue);
    private static readonly TextField SimIccid = new("sim_defectuosa_iccid", most: int.MaxValue, trimmed: true, required: false);
    private static readonly TextField KindField = new("tipo_devolucion", most: int.MaxValue);
    private static readonly NullableText ReplacementField = new(new TextField("sim_reemplazo_id", most: int.MaxValue));
    private static readonly NullableText ReplacementIccid = new(new TextField("sim_reemplazo_iccid", most: int.MaxValue, trimmed: true));
    private static readonly NullableValue<decimal> AmountField = new(new NumberField("monto_devuelto"));
    private static readonly TextField ReasonField = new("motivo", LeastReason, MostWords, trimmed: true);
    private static readonly NullableText RemarksField = new(new TextField("observaciones", most: MostWords));
    private static readonly NullableText MethodField = new(new TextField("metodo_devolucion", most: int.MaxValue, trimmed: true));

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [SimField, SimIccid, KindField, ReplacementField, ReplacementIccid, AmountField, ReasonField, RemarksField, MethodField];

    /// <summary>Reads a body.</summary>
    /// <exception cref="Refusal">It makes no return, whatever the SIM.</exception>
    public static ReturnForm Read(RequestBody body)
    {
        var input = Input.Body(body);
        var byIccid = !input.Has(SimField) && input.Has(SimIccid);
        var sim = input.Read(byIccid ? SimIccid : SimField);
        var (kind, replacement, replacementIccid) = (input.Read(KindField), input.Read(ReplacementField), input.Read(ReplacementIccid));
        var (amount, reason, remarks, method) = (input.Read(AmountField), input.Read(ReasonField), input.Read(RemarksField), input.Read(MethodField));
        input.Check();
        return new ReturnForm(
            KindOf(kind) ?? throw FastApiAnswer.BadRequest("Tipo de devolución no válido"),
            byIccid ? Sim.IdOf(sim) : sim,
            replacement is { Length: > 0 } ? replacement : replacementIccid is { Length: > 0 } ? Sim.IdOf(replacementIccid) : null,
            Amount.Round(amount ?? 0),
            method is { Length: > 0 } ? PaymentMethod.Of(method) : PaymentMethod.Cash,
            reason,
            remarks).Checked(amount is not null);
    }

    /// <summary>The kind that a text names; null when it names none.</summary>
    public static string? KindOf(string text) => text switch
    {
        SimReturn.Exchange => SimReturn.Exchange,
        SimReturn.Refund or "devolucion_dinero" => SimReturn.Refund,
        _ => null,
    };

    /// <summary>The bucket that the money of a sale comes from: dollars come back as dollars, and pesos never do.</summary>
    public string MethodFor(Sale sale)
    {
        if (!PaymentMethod.IsPesos(sale.Method))
            return PaymentMethod.Dollars;
        return Method is not null && PaymentMethod.IsPesos(Method) ? Method : throw UnknownMethod();
    }

    private ReturnForm Checked(bool hasAmount)
    {
        if (Kind == SimReturn.Exchange)
            return ReplacementId is not null ? this : throw FastApiAnswer.BadRequest("SIM de reemplazo es requerida para intercambios");
        if (!hasAmount)
            throw FastApiAnswer.BadRequest("Monto devuelto es requerido para devoluciones de dinero");
        if (Amount <= Amount.Zero)
            throw FastApiAnswer.BadRequest("El monto a devolver debe ser mayor que cero");
        return Method is not null ? this : throw UnknownMethod();
    }

    private static Refusal UnknownMethod() => FastApiAnswer.BadRequest("Método de devolución no válido");
}
