using System.Buffers.Text;
using System.Collections.Concurrent;
using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Servers;

/// <summary>One client that makes orders with two lines, and keeps their ids for whoever pays them.</summary>
internal sealed class NewOrder(string token, int number, ConcurrentQueue<long> made) : IScript
{
    private readonly Random _random = new(1000 + number);

    public static string Body(Random random) =>
        $$"""{"customer":{{random.Next(Shop.Customers) + 1}},"items":[{"product_id":{{random.Next(Shop.Products / 2) + 1}},"quantity":2},{"product_id":{{random.Next(Shop.Products / 2) + 1 + (Shop.Products / 2)}},"quantity":1}]}""";

    /// <summary>The id in the answer, which is its first member.</summary>
    public static long IdIn(ReadOnlySpan<byte> body)
    {
        var name = "\"id\":"u8;
        return Utf8Parser.TryParse(body[(body.IndexOf(name) + name.Length)..], out long id, out _)
            ? id
            : throw new InvalidOperationException("The answer has no id.");
    }

    public ReadOnlySpan<byte> Next() => Request.Post("/pos/api/orders/", token, Body(_random));

    public void Take(int status, ReadOnlySpan<byte> body)
    {
        Request.Expect(201, status, body);
        made.Enqueue(IdIn(body));
    }
}

/// <summary>One client that pays orders in cash, while there are any.</summary>
internal sealed class Payment(string token, ConcurrentQueue<long> unpaid) : IScript
{
    public ReadOnlySpan<byte> Next() => unpaid.TryDequeue(out var id)
        ? Request.Post($"/pos/api/orders/{id}/pay/", token, """{"payment_method":"CASH"}""")
        : default;

    public void Take(int status, ReadOnlySpan<byte> body) => Request.Expect(200, status, body);
}
