using System.Diagnostics;
using System.Text.Json;

namespace Mostrador.Storage.Tests.Cosmos.Lint;

/// <summary>What the real query planner says of the product's queries.</summary>
public sealed class QueryLintTests
{
    [PlannerFact]
    public async Task Every_query_that_the_engine_can_spell_is_accepted()
    {
        var verdicts = await Plan(QueryTexts.All);
        Assert.InRange(verdicts.Count, 500, 5000);
        Assert.All(verdicts.Zip(QueryTexts.All), pair => Assert.True(pair.First == QueryPlanner.Accepted, $"{pair.First}: {pair.Second}"));
    }

    [PlannerFact]
    public async Task The_marker_of_a_commit_is_asked_in_good_sql() =>
        Assert.Equal([QueryPlanner.Accepted], await Plan([$"SELECT * {Storage.Cosmos.CommitMarker.IsCommitted}"]));

    [PlannerFact]
    public async Task The_messages_of_all_partitions_are_asked_for_in_good_sql() =>
        Assert.Equal([QueryPlanner.Accepted], await Plan([Storage.Cosmos.CosmosQuery.Messages(10, now: 1).QueryText]));

    [PlannerFact]
    public async Task What_is_no_sql_of_cosmos_db_is_refused()
    {
        string[] wrong =
        [
            "SELECT c.value FROM c", "SELECT * FROM c WHERE", "SELECT c.id, COUNT(1) FROM c", "SELECT * FROM c ORDER BY",
            "SELECT * FROM c WHERE NOSUCH(c.id)", "SELECT d.id FROM c", "SELECT * FROM c LIMIT 5",
        ];
        Assert.All(await Plan(wrong), verdict => Assert.NotEqual(QueryPlanner.Accepted, verdict));
    }

    private static async Task<IReadOnlyList<string>> Plan(IReadOnlyList<string> queries)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(QueryLintTests).Assembly.Location, QueryPlanner.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true, // The planner complains there too.
        };
        start.Environment[QueryPlanner.Switch] = "True";
        using var planner = Process.Start(start)!;
        var complaints = planner.StandardError.ReadToEndAsync();
        var verdicts = planner.StandardOutput.ReadToEndAsync();
        foreach (var query in queries)
            await planner.StandardInput.WriteLineAsync(JsonSerializer.Serialize(query));
        planner.StandardInput.Close();
        await planner.WaitForExitAsync();
        Assert.True(planner.ExitCode == 0, await complaints);
        return [.. (await verdicts).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
