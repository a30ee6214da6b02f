namespace Mostrador.Api.Tests.Docs.Snapshots;

/// What is in the folder docs/api is what the app serves, so that whoever changes an API sees it in his review.
public sealed class SnapshotTests(AllDocuments documents) : IClassFixture<AllDocuments>
{
    private const string Switch = "MOSTRADOR_SNAPSHOTS";

    /// Where a host listens that was started as the README says.
    private const string BaseUrl = "http://127.0.0.1:7071";

    /// Lots of SIMs, for who uploads them; seen from the folder of the snapshots.
    private const string Sample = "../../tests/Api/LocalSim/Sims/samples/lotes.xls";

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void The_document_is_as_it_was_reviewed(string module) =>
        Compare($"{module}.openapi.json", documents.Of(module).Json.ToJsonString(Json.Indented) + "\n");

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void The_requests_for_editors_are_those_of_the_document(string module) =>
        Compare($"{module}.http", HttpFile.Write(documents.Of(module), BaseUrl, Sample));

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void The_requests_for_Postman_are_those_of_the_document(string module) =>
        Compare($"{module}.postman_collection.json", PostmanCollection.Write(documents.Of(module), BaseUrl, Sample));

    private static void Compare(string name, string now)
    {
        var file = NodeTools.Folder("docs", "api", name);
        if (Environment.GetEnvironmentVariable(Switch) == "write")
            File.WriteAllText(file, now);
        var reviewed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        Assert.True(reviewed == now, $"docs/api/{name} is not what the app serves, from {FirstDifference(reviewed, now)}.\nIf the change is meant, rewrite all of them with: {Switch}=write dotnet test tests/Api --filter FullyQualifiedName~SnapshotTests");
    }

    private static string FirstDifference(string reviewed, string now)
    {
        var (before, after) = (reviewed.Split('\n'), now.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
