using Microsoft.AspNetCore.Http;
using Mostrador.App.Operator;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Refusals;
using Mostrador.Pages;
using Mostrador.Pages.Desk;

namespace Mostrador.App.Desk;

/// <summary>The section about messages: what waits, what was given up, and what the operator does about it.</summary>
public sealed class DeskMessages(DeskFacts facts, ReadDeadLetters read, ReplayDeadLetters replay, IEnumerable<IOutbox> outbox)
{
    private const string MessagesPath = "/desk/messages";
    private const int MostWaiting = 1000;

    // What has been done is told by the page that the browser is sent to, in these words and no others.
    private static readonly Dictionary<string, string> Notices = new()
    {
        ["sent"] = "The message was sent again.",
        ["queue-sent"] = $"The dead letters of the queue were sent again, {ReplayDeadLetters.MostAtOnce} at most.",
        ["deleted"] = "The letter and its message are gone.",
    };

    /// <summary>The page as of now.</summary>
    public async Task<IResult> List(string formToken, HttpRequest request)
    {
        var query = DeadLetterQuery.Read(request);
        var (page, total) = await read.List(query.Queue, query.Skip, query.Take);
        return new PageAnswer<MessagesPage, MessagesView>(new MessagesView(
            facts.Frame(formToken), await Waiting(request.HttpContext.RequestAborted), page, total, query.Skip, query.Take, query.Queue,
            Notices.GetValueOrDefault(request.Query["done"].ToString())));
    }

    /// <summary>The page of one dead letter.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public async Task<IResult> One(string formToken, string id) => Letter(formToken, await read.One(id));

    /// <summary>Sends one again.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public async Task<IResult> Replay(HttpRequest request, string formToken, string id)
    {
        try
        {
            await replay.One(id);
            return Done(request, "sent");
        }
        catch (Refusal refusal) when (refusal.Reason is NotPossible why)
        {
            return Letter(formToken, await read.One(id), why.Detail, StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Sends those of a queue again.</summary>
    public async Task<IResult> ReplayQueue(HttpRequest request, string queue)
    {
        await replay.Queue(queue);
        return Done(request, "queue-sent");
    }

    /// <summary>Throws one away.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public async Task<IResult> Delete(HttpRequest request, string id)
    {
        await read.Delete(id);
        return Done(request, "deleted");
    }

    private PageAnswer<LetterPage, LetterView> Letter(string formToken, DeadLetter letter, string? notice = null, int status = StatusCodes.Status200OK) =>
        new(new LetterView(facts.Frame(formToken), letter, notice), status);

    private static IResult Done(HttpRequest request, string what) => DeskGate.SeeOther(request, $"{MessagesPath}?done={what}");

    private async Task<OutboxState?> Waiting(CancellationToken cancellation)
    {
        if (outbox.FirstOrDefault() is not { } own)
            return null;
        var pending = await own.Pending(MostWaiting, cancellation);
        var queues = pending.GroupBy(waiting => waiting.Message.Queue)
            .Select(queue => new QueueState(queue.Key, queue.Count(), queue.Min(waiting => waiting.Message.WrittenAt)))
            .OrderBy(queue => queue.Queue, StringComparer.Ordinal);
        return new OutboxState([.. queues], pending.Count == MostWaiting);
    }
}
