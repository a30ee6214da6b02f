namespace Mostrador.Benchmarks.Http;

/// <summary>Requests of one kind for different documents, one by chance after the other: each is spelled before the load begins.</summary>
internal sealed class OneOf(IReadOnlyList<byte[]> requests, int number, int expected = 200) : IScript
{
    private readonly Random _random = new(4000 + number);

    public ReadOnlySpan<byte> Next() => requests[_random.Next(requests.Count)];

    public void Take(int status, ReadOnlySpan<byte> body) => Request.Expect(expected, status, body);
}
