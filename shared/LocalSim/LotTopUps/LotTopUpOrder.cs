using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>The lot to top up, and with what (contract 8.4).</summary>
public sealed record LotTopUpOrder
{
    private static readonly TextField LotField = new("lote_id", most: int.MaxValue);
    private static readonly IntegerField ProductField = new("product_id", most: int.MaxValue);
    private static readonly IntegerField PesosField = new("amount", least: 0, most: int.MaxValue, required: false);
    private static readonly TextField SellFromField = new("sell_from", required: false);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [LotField, ProductField, PesosField, SellFromField];

    /// <summary>The lot.</summary>
    public required string LotId { get; init; }

    /// <summary>The package.</summary>
    public required int ProductId { get; init; }

    /// <summary>For packages without a price of their own; else 0.</summary>
    public required int Pesos { get; init; }

    /// <summary>Where the money comes from.</summary>
    public required string SellFrom { get; init; }

    /// <summary>Who orders it.</summary>
    public required long UserId { get; init; }

    /// <summary>Reads it.</summary>
    public static LotTopUpOrder Read(Caller caller, RequestBody body)
    {
        var input = Input.Body(body);
        var order = new LotTopUpOrder
        {
            LotId = input.Read(LotField),
            ProductId = (int)input.Read(ProductField),
            Pesos = (int)input.Read(PesosField, 0),
            SellFrom = input.Read(SellFromField, "S"),
            UserId = caller.Id,
        };
        input.Check();
        return order;
    }
}
