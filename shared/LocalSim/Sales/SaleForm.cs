using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Sales;

/// <summary>What a client asks to be sold (contract 6.1).</summary>
public static class SaleForm
{
    /// <summary>Items of one sale, at most.</summary>
    public const int MostItems = 80;

    /// <summary>Money of one sale, at most: far beyond any sale of SIM cards; thousands of such sales are still summed exactly on every store.</summary>
    public const decimal MostMoney = 10_000_000_000m;

    private static readonly ListField<AskedItem> Items = new(
        "items", new ObjectField<AskedItem>("item", SaleItemForm.Fields, SaleItemForm.Read), least: 1, most: MostItems);

    private static readonly TextField Method = new("payment_method", most: int.MaxValue);
    private static readonly TextField CustomerId = new("customer_id");
    private static readonly TextField CustomerIdentification = new("customer_identification");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Items, Method, CustomerId, CustomerIdentification];

    internal static AskedSale Read(RequestBody body)
    {
        var input = Input.Body(body);
        var asked = new AskedSale(input.Read(Items), input.Read(Method), input.Read(CustomerId), input.Read(CustomerIdentification));
        input.Check();
        if (asked.Items.Sum(item => item.UnitPrice * item.Quantity) > MostMoney)
            input.Fail(Items, FieldError.GreaterThan(MostMoney));
        input.Check();
        return asked;
    }
}

/// <summary>A sale as it was asked.</summary>
internal sealed record AskedSale(IReadOnlyList<AskedItem> Items, string Method, string CustomerId, string CustomerIdentification)
{
    /// <summary>What is paid.</summary>
    public Amount Total => Items.Aggregate(Amount.Zero, (sum, item) => sum + item.Total);
}
