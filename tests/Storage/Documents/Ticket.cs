using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

/// <summary>A kind that is counted, by values of each kind.</summary>
public sealed record Ticket : IDocument<Ticket>
{
    public static readonly DocumentField<long> ByNumber = new("number");
    public static readonly DocumentField<string> ByRoom = new("room");
    public static readonly DocumentField<bool> ByOpen = new("isOpen");
    public static readonly DocumentField<long> ByLevel = new("level");

    public static DocumentType<Ticket> Type { get; } =
        new("test-ticket", TestJson.Default.Ticket, new DocumentIndex("number"), new DocumentIndex("room", "number"), new DocumentIndex("level"))
        {
            Counts = [new(), new("room"), new("isOpen"), new("level"), new("room", "level")],
        };

    public required string Key { get; init; }

    public long Number { get; init; }

    public string? Room { get; init; }

    public bool? IsOpen { get; init; }

    public long? Level { get; init; }
}
