using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// Carries a request with a key out once, however often it is sent: its change and its answer are one commit, and whoever sends it again
/// gets the answer. A request that is refused or ends in a fault before anything is stored leaves the key as it was.
/// </summary>
public sealed class OnceOnly(DocumentStore documents, RunningKeys running)
{
    /// <summary>Answers a request with a key.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">Its key.</param>
    /// <param name="body">Its body, which the work may read each time it runs.</param>
    /// <param name="dialect">How its module says no.</param>
    /// <param name="work">What it asks for; it may run more than once.</param>
    /// <exception cref="Refusal">The key does not allow it, or the work was refused.</exception>
    internal async Task<IResult> Run(HttpRequest request, RequestKey key, ReceivedBody body, IDialect dialect, Func<Task<IResult>> work)
    {
        var home = key.Scope.Partitions[0];
        using var run = running.Enter(key);
        var lane = new LateLane(documents);
        var buffer = new AnswerBuffer(request.HttpContext);
        for (var runs = 1; runs <= DocumentStore.MostRuns; runs++)
        {
            if (await Known(key) is { } known)
                return known;
            body.Rewind(request);
            if (await Attempt(request, dialect, key, buffer, lane, work) is { } answer)
                return answer;
            buffer.Reset();
            lane.IsLate = true;
            DocumentMetrics.Retry(home, "conflict");
            await Backoff.Pause(runs, request.HttpContext.RequestAborted);
        }

        throw new ConflictException(home, DocumentStore.MostRuns);
    }

    /// <summary>What was answered before; null = the key is new.</summary>
    private async Task<IResult?> Known(RequestKey key)
    {
        foreach (var partition in key.Scope.Partitions)
        {
            if (await documents.In(partition).Peek<KeyRecord>(key.Id) is not { } record)
                continue;
            if (!key.IsOf(record.Fingerprint))
                throw new Refusal(new BadKey(KeyFault.OtherRequest));
            return record.State switch
            {
                KeyState.Begun => throw new Refusal(new BadKey(KeyFault.Interrupted)),
                KeyState.Unkept => throw new Refusal(new BadKey(KeyFault.AnswerNotKept)),
                _ => StoredAnswer.Replay(key.Open(record.Answer)),
            };
        }

        return null;
    }

    /// <returns>The answer; null = a rival was quicker, and nothing has happened.</returns>
    private async Task<IResult?> Attempt(
        HttpRequest request, IDialect dialect, RequestKey key, AnswerBuffer buffer, LateLane lane, Func<Task<IResult>> work)
    {
        var keyed = new KeyedRequest(documents, key, lane);
        keyed.Enter();
        try
        {
            var result = await Result(work, keyed, reason => dialect.Answer(reason, request));
            if (!keyed.IsToBeRemembered)
                return result;
            var answer = await buffer.Catch(result);
            if (keyed.HasChanges || answer.Status < StatusCodes.Status400BadRequest)
                await keyed.Finish(answer);
            return answer;
        }
        catch (RunAgainException)
        {
            return null;
        }
        finally
        {
            await keyed.End();
        }
    }

    // Whoever is refused after something was stored is told so every time: what was stored is not stored twice.
    private static async Task<IResult> Result(Func<Task<IResult>> work, KeyedRequest keyed, Func<RefusalReason, IResult> refused)
    {
        try
        {
            return await work();
        }
        catch (Refusal refusal) when (keyed.HasChanges)
        {
            return refused(refusal.Reason);
        }
    }
}
