using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Catalogue;

/// <summary>The fields of a change of stock (contract, endpoint 32).</summary>
public static class StockForm
{
    private const string Set = "set";
    private const string Add = "add";
    private const string Subtract = "subtract";
    private static readonly IntegerField Stock = ProductForm.Units("stock", "Stock");
    private static readonly Field<string?> Reason = new TextField("reason").AtMost(255, "Reason must not exceed 255 characters").OrNull();
    private static readonly OptionalField<string> Operation = new ChoiceField("operation", [Set, Add, Subtract]).Or(Set);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Stock, Reason, Operation];

    /// <summary>Reads what becomes of a stock, and why.</summary>
    internal static (Func<long, long> Change, string? Reason) Read(RequestBody body)
    {
        var input = Input.Of(body);
        var (units, reason, operation) = (input.Read(Stock), input.Read(Reason), input.Read(Operation));
        input.Check();
        return (Change(operation, units), reason);
    }

    private static Func<long, long> Change(string operation, int units) => operation switch
    {
        Add => stock => stock + units,
        Subtract => stock => stock - units,
        _ => _ => units,
    };
}
