using System.Security.Cryptography;
using Mostrador.Kernel.Forecasting;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.SmartSales.Predictions;

/// <summary>
/// A model as bytes: the instant of its training, the other facts, the forest. All but the instant is what makes it this model and no
/// other, so its version is a digest of that.
/// </summary>
internal static class SalesModelFormat
{
    private const int InstantBytes = sizeof(long);
    private const int FactBytes = InstantBytes + sizeof(int) + sizeof(double) + sizeof(long) + sizeof(long) + sizeof(double);
    private const int VersionLetters = 16;

    private static readonly SealedModel Cover = new("MRSF", 1);

    public static byte[] Write(RandomForest forest, ModelFacts facts) => Cover.Seal(Content(forest, facts));

    public static SalesModel Read(ReadOnlySpan<byte> model)
    {
        var content = Cover.Open(model);
        if (content.Length < FactBytes)
            throw new UnreadableModelException("The model says too little.");
        var facts = ReadFacts(content);
        var forest = RandomForest.Read(content[FactBytes..]);
        return forest.Features == SaleFeatures.Count
            ? new SalesModel(forest, facts, VersionOf(content))
            : throw new UnreadableModelException($"The model wants {forest.Features} features, not {SaleFeatures.Count}.");
    }

    public static string VersionOf(RandomForest forest, ModelFacts facts) => VersionOf(Content(forest, facts));

    private static string VersionOf(ReadOnlySpan<byte> content) =>
        Convert.ToHexStringLower(SHA256.HashData(content[InstantBytes..]))[..VersionLetters];

    private static byte[] Content(RandomForest forest, ModelFacts facts)
    {
        var content = new byte[FactBytes];
        WriteInt64LittleEndian(content, facts.TrainedAt.UtcTicks);
        WriteInt32LittleEndian(content.AsSpan(8), facts.Samples);
        WriteDoubleLittleEndian(content.AsSpan(12), facts.MeanSquaredError);
        WriteInt64LittleEndian(content.AsSpan(20), facts.Usual.ProductId);
        WriteInt64LittleEndian(content.AsSpan(28), facts.Usual.CategoryId);
        WriteDoubleLittleEndian(content.AsSpan(36), facts.Usual.Price);
        return [.. content, .. forest.Write()];
    }

    private static ModelFacts ReadFacts(ReadOnlySpan<byte> content)
    {
        var (ticks, samples) = (ReadInt64LittleEndian(content), ReadInt32LittleEndian(content[8..]));
        var (error, price) = (ReadDoubleLittleEndian(content[12..]), ReadDoubleLittleEndian(content[36..]));
        var isPossible = ticks >= 0 && ticks <= DateTime.MaxValue.Ticks && samples >= SalesModel.LeastSamples
            && double.IsFinite(error) && double.IsFinite(price);
        if (!isPossible)
            throw new UnreadableModelException("The model says of itself what cannot be.");
        var usual = new UsualSale(ReadInt64LittleEndian(content[20..]), ReadInt64LittleEndian(content[28..]), price);
        return new ModelFacts(new DateTimeOffset(ticks, TimeSpan.Zero), samples, error, usual);
    }
}
