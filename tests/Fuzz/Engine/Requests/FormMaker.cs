using System.Text;
using System.Text.Json.Nodes;
using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Values;

namespace Mostrador.Fuzz.Requests;

/// Bodies that are forms, with and without files.
internal static class FormMaker
{
    private const string Boundary = "fuzz-7d1";
    private static readonly string[] FileNames = ["x.png", "lotes.xls", "../../x.png", "a\0.png", "", ".", "CON.jpg", "x.svg", "ñ\U0001F4A9.png", "x.png\r\nA: b", "a\"b.png", "/etc/x.jpg"];

    private static readonly Lazy<byte[]> Lots = new(() =>
    {
        using var file = typeof(FormMaker).Assembly.GetManifestResourceStream("lotes.xls")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    });

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static FuzzRequest Add(FuzzRequest request, JsonNode? body, Random random, bool hostile)
    {
        var fields = Fields(body, "").ToList();
        for (var i = hostile ? random.Next(0, 3) : 0; i > 0 && fields.Count > 0; i--)
        {
            var at = random.Next(fields.Count);
            fields[at] = (random.Next(6) == 0 ? HostileValues.AnyText(random) : fields[at].Name, HostileValues.AnyText(random));
        }

        return request.Operation.TakesFiles && (!request.Operation.TakesForms || random.Next(2) == 0)
            ? Multipart(request, fields, random, hostile)
            : request with
            {
                Body = Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={(field.Value.Length > 5 && random.Next(30) == 0 ? "%zz%ff%00" : Uri.EscapeDataString(field.Value))}"))),
                ContentType = "application/x-www-form-urlencoded",
                Attack = hostile ? "form" : "valid",
            };
    }

    private static FuzzRequest Multipart(FuzzRequest request, List<(string Name, string Value)> fields, Random random, bool hostile)
    {
        using var body = new MemoryStream();
        foreach (var (name, value) in fields)
            Part(body, $"Content-Disposition: form-data; name=\"{name}\"", Encoding.UTF8.GetBytes(value));
        foreach (var name in Files(request.Operation))
        {
            var file = hostile ? FileNames[random.Next(FileNames.Length)] : name == "file" ? "lotes.xls" : "x.png";
            Part(body, $"Content-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: image/png", name == "file" && !hostile ? Lots.Value : Content(random, hostile));
        }

        if (hostile && random.Next(6) == 0)
            Enumerable.Range(0, 1500).ToList().ForEach(i => Part(body, $"Content-Disposition: form-data; name=\"p{i}\"", []));
        if (!hostile || random.Next(5) > 0)
            body.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        return request with
        {
            Body = body.ToArray(),
            ContentType = $"multipart/form-data; boundary={(hostile && random.Next(10) == 0 ? new string('b', 200) : Boundary)}",
            Attack = hostile ? "multipart" : "valid",
        };
    }

    private static byte[] Content(Random random, bool hostile) => (hostile ? random.Next(7) : 0) switch
    {
        0 or 1 => Picture,
        2 => [],
        3 => Picture[..random.Next(Picture.Length)],
        4 => [.. Picture.Select(one => random.Next(12) == 0 ? (byte)random.Next(256) : one)],
        5 => "PK\u0003\u0004 <svg onload=alert(1)>"u8.ToArray(),
        _ => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Range(0, 1500).Select(_ => (byte)random.Next(256))],
    };

    private static void Part(MemoryStream body, string headers, byte[] content)
    {
        body.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\n{headers}\r\n\r\n"));
        body.Write(content);
        body.Write("\r\n"u8);
    }

    private static IEnumerable<string> Files(Operation operation) =>
        from member in operation.BodySchema is { } schema ? operation.Document.Resolve(schema)["properties"] as JsonObject ?? [] : []
        where member.Value!.ToJsonString().Contains("binary", StringComparison.Ordinal)
        select member.Key;

    private static IEnumerable<(string Name, string Value)> Fields(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(member => Fields(member.Value, name.Length == 0 ? member.Key : $"{name}[{member.Key}]")),
        JsonArray elements => elements.SelectMany((element, i) => Fields(element, $"{name}[{i}]")),
        null => [],
        _ => [(name, $"{node}")],
    };
}
