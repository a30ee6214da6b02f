using System.Globalization;
using System.Text;
using Mostrador.Kernel.Reports.Pdf.Files;

namespace Mostrador.Kernel.Reports.Pdf.Fonts;

/// <summary>Tells a reader which characters the codes stand for: themselves, but for the spare ones.</summary>
internal static class UnicodeMap
{
    private const int LongestList = 100;
    private static readonly Lazy<byte[]> WithoutSpares = new(() => Deflate.Small(Map(new Dictionary<int, char>())));

    /// <summary>The map, compressed.</summary>
    /// <param name="spares">Code of each character beyond the basic plane.</param>
    public static byte[] Of(IReadOnlyDictionary<int, char> spares) => spares.Count == 0 ? WithoutSpares.Value : Deflate.Fast(Map(spares));

    private static byte[] Map(IReadOnlyDictionary<int, char> spares)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange

            """);

        // A range must not leave its first byte.
        var rows = Enumerable.Range(0, 256).Where(row => row is < 0xd8 or > 0xdf);
        List(map, "bfrange", rows.Select(row => $"<{row:X2}00> <{row:X2}FF> <{row:X2}00>"));
        List(map, "bfchar", spares.Select(spare => $"<{(int)spare.Value:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(spare.Key)))}>"));
        map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }

    private static void List(StringBuilder map, string kind, IEnumerable<string> entries)
    {
        foreach (var part in entries.Chunk(LongestList))
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} begin{kind}\n").AppendJoin('\n', part).Append(CultureInfo.InvariantCulture, $"\nend{kind}\n");
    }
}
