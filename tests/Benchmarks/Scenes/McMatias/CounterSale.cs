using System.Buffers.Text;
using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Scenes.McMatias;

/// <summary>One till that opens a sale, adds its line, opens the next sale: the contract has no single request for both.</summary>
internal sealed class CounterSale(TwoBranches shop, int number) : IScript
{
    private readonly Random _random = new(7000 + number);
    private readonly string _token = shop.Cashiers[number % shop.Cashiers.Count];
    private long? _open;

    public ReadOnlySpan<byte> Next() => _open is { } sale
        ? Request.Post(
            $"{TwoBranches.Base}detalle_ventas/", _token,
            $$"""{"id_venta":{{sale}},"id_producto":{{shop.FirstProduct + _random.Next(TwoBranches.Products)}},"cantidad":1,"precio_venta":"19.50"}""")
        : Request.Post(
            $"{TwoBranches.Base}ventas/", _token,
            $$"""{"id_cliente":{{shop.FirstCustomer + _random.Next(TwoBranches.Customers)}},"total_venta":"19.50","tipo_pago":"Efectivo"}""");

    public void Take(int status, ReadOnlySpan<byte> body)
    {
        Request.Expect(201, status, body);
        _open = _open is null ? IdIn(body) : null;
    }

    private static long IdIn(ReadOnlySpan<byte> body)
    {
        var name = "\"id_venta\":"u8;
        return Utf8Parser.TryParse(body[(body.IndexOf(name) + name.Length)..], out long id, out _)
            ? id
            : throw new InvalidOperationException("The answer has no id.");
    }
}
