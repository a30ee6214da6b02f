namespace Mostrador.Api.Tests;

/// Many clients at once, and again: three rounds by default, as many as MOSTRADOR_ROUNDS says when somebody wants to be sure.
internal static class Race
{
    public const int Clients = 20;

    public static int Rounds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("MOSTRADOR_ROUNDS"), out var rounds) && rounds > 0 ? rounds : 3;

    public static async Task Repeat(Func<Task> round)
    {
        for (var i = 0; i < Rounds; i++)
            await round();
    }

    /// All start at the same signal; the replies come in the order of the clients.
    public static async Task<Reply[]> Together(Func<int, Task<Reply>> client, int clients = Clients)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racers = Enumerable.Range(0, clients).Select(async i =>
        {
            await signal.Task;
            return await client(i);
        }).ToArray();
        signal.SetResult();
        return await Task.WhenAll(racers);
    }

    /// So many replies have this status; all others are refused with this very body.
    public static void Are(this Reply[] replies, int winners, int status, string refusal)
    {
        foreach (var loser in replies.Where(reply => reply.Status != status))
            loser.Is(400, refusal);
        Assert.Equal(winners, replies.Count(reply => reply.Status == status));
    }
}
