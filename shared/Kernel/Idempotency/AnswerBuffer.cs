using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// Catches an answer on its way out, so that it can be stored before it is sent. What doors and dialects write into the response beside
/// their result belongs to it.
/// </summary>
internal sealed class AnswerBuffer(HttpContext context)
{
    private readonly Dictionary<string, StringValues> _before = new(context.Response.Headers, StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the answer and leaves the response as it was.</summary>
    public async Task<StoredAnswer> Catch(IResult result)
    {
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        var buffer = new StreamResponseBodyFeature(body);
        context.Features.Set<IHttpResponseBodyFeature>(buffer);
        try
        {
            await result.ExecuteAsync(context);
            await buffer.CompleteAsync();
        }
        finally
        {
            context.Features.Set(wire);
        }

        var answer = new StoredAnswer(context.Response.StatusCode, [.. Own()], body.ToArray());
        Reset();
        return answer;
    }

    /// <summary>Takes back what was written into the response.</summary>
    public void Reset()
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.Clear();
        foreach (var (name, values) in _before)
            context.Response.Headers[name] = values;
    }

    private IEnumerable<KeyValuePair<string, StringValues>> Own() => context.Response.Headers.Where(header =>
        !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        && !(_before.TryGetValue(header.Key, out var before) && before == header.Value));
}
