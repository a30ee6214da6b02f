using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Stockly.Serials;

/// Pictures of serial numbers.
internal static class Labels
{
    /// One of the drawn labels in the folder of this name.
    public static byte[] Drawn(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests/Api/Stockly/Serials/Labels", name));

    public static JsonObject Body(string product, byte[] picture, string prefix = "") =>
        StocklyShop.SaleOf(StocklyShop.Line(product)).With("serial_image", prefix + Convert.ToBase64String(picture)).With("serial_number", "MANUAL-1");

    /// The beginning of a PNG that says it has so many pixels.
    public static byte[] Claiming(int width, int height)
    {
        var png = new byte[64];
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];
        start.CopyTo(png, 0);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        (png[24], png[25]) = (8, 6); // eight bits, red, green, blue and alpha
        return png;
    }
}
