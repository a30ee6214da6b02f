using System.Diagnostics;
using System.Text.Json.Serialization;
using Mostrador.Benchmarks.Report;
using Mostrador.Kernel.Documents;
using Mostrador.Storage;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Benchmarks.Servers;

/// <summary>
/// Lists of ten out of 100,000 documents in one SQLite file, with their exact counts: what a page of a long list costs without the host
/// around it.
/// </summary>
internal sealed class SearchedList : IAsyncDisposable
{
    public const int Documents = 100_000;
    private const int Size = 10;
    private const int Together = 50;
    private const int Rounds = 9;
    private const double MostMilliseconds = 50;

    private static readonly string[] Words =
    [
        "cable", "funda", "cargador", "pantalla", "batería", "vidrio", "templado", "audífono", "parlante", "teclado", "placa", "conector",
        "cámara", "memoria", "adaptador", "soporte", "control", "remoto", "disco", "táctil",
    ];

    private static readonly Partition Place = new("benchmark", "lists");
    private static readonly DocumentQuery<Thing> All = DocumentQuery.Over<Thing>().OrderBy(Thing.IdField.Ascending);

    private readonly SqliteDocumentEngine _engine;
    private readonly DocumentStore _documents;
    private readonly List<string> _lines = [];

    private SearchedList(string folder)
    {
        _engine = new SqliteDocumentEngine(new StorageOptions(folder), new DocumentCatalog([Thing.Type]), TimeProvider.System);
        _documents = new DocumentStore(_engine);
    }

    /// <summary>Stores the documents.</summary>
    public static async Task<SearchedList> Fill(string folder)
    {
        var list = new SearchedList(folder);
        var random = new Random(7);
        foreach (var things in Enumerable.Range(1, Documents).Select(id => ThingOf(id, random)).Chunk(Together))
        {
            list._lines.AddRange(things.Select(thing => thing.Search));
            await list._documents.Transact(Place, transaction =>
            {
                foreach (var thing in things)
                    transaction.Create(thing);
                return Task.CompletedTask;
            });
        }

        return list;
    }

    /// <summary>A line for each way to ask.</summary>
    public async Task<IReadOnlyList<Line>> Measure() =>
    [
        await Measure("all", All),
        await Measure("of one branch, half of all", All.Where(Thing.BranchField.Is(1))),
        await Measure("with search, a frequent term", All, "cable"),
        await Measure("with search, a term of 3 documents", All, "zafiro"),
        await Measure("with search, a term of none", All, "esmeralda"),
        await Measure("with search, two terms", All, "cable", "funda"),
        await Measure("the last page of all", All, last: true),
        await Measure("with search, the last page of a frequent term", All, last: true, "cable"),
    ];

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private Task<Line> Measure(string what, DocumentQuery<Thing> query, params string[] terms) => Measure(what, query, last: false, terms);

    private async Task<Line> Measure(string what, DocumentQuery<Thing> query, bool last, params string[] terms)
    {
        var (times, references) = (new List<double>(), new List<double>());
        query = query.Where(terms.Select(Thing.SearchField.Contains));
        for (var round = 0; round < Rounds; round++)
        {
            times.Add(await Time(() => Page(query, last)));
            references.Add(await Time(() => Task.FromResult(_lines.LongCount(line => terms.All(term => line.Contains(term, StringComparison.Ordinal))))));
        }

        var (mine, its) = (times.Order().ElementAt(Rounds / 2), references.Order().ElementAt(Rounds / 2));
        return new Line($"SQLite: list of {Size} of {Documents:N0} with its count, {what}", mine, "ms", "the searched texts in memory", its)
        {
            Goal = $"< {MostMilliseconds} ms",
            IsReached = mine < MostMilliseconds,
        };
    }

    private async Task<long> Page(DocumentQuery<Thing> query, bool last)
    {
        var reader = _documents.In(Place);
        if (!last)
            return (await reader.QueryAndCount(query.Take(Size))).Count;
        var count = await reader.Count(query);
        await reader.Query(query.Skip((int)((count - 1) / Size * Size)).Take(Size));
        return count;
    }

    private static async Task<double> Time(Func<Task<long>> count)
    {
        var start = Stopwatch.GetTimestamp();
        await count();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static Thing ThingOf(int id, Random random)
    {
        var name = string.Join(' ', random.GetItems(Words, 4)) + (id is 100 or 50_000 or 99_990 ? " zafiro" : $" {id}");
        return new Thing { Id = id, BranchId = 1 + (id % 2), Name = name, Search = SearchLine.Of(name, $"77{random.Next(10_000_000):D8}"), Note = new string('x', 300) };
    }
}

/// <summary>Half a kilobyte.</summary>
internal sealed record Thing : IDocument<Thing>
{
    public static readonly DocumentField<long> IdField = new("id");
    public static readonly DocumentField<long> BranchField = new("branchId");
    public static readonly DocumentField<string> SearchField = new("search");

    public static DocumentType<Thing> Type { get; } =
        new("benchmark-thing", ThingJson.Default.Thing, new DocumentIndex("id", "search"), new DocumentIndex("branchId", "id"));

    public string Key => DocumentKey.Of(Id);

    public required long Id { get; init; }

    public required long BranchId { get; init; }

    public required string Name { get; init; }

    public required string Search { get; init; }

    public required string Note { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Thing))]
internal sealed partial class ThingJson : JsonSerializerContext;
