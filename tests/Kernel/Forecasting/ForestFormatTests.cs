using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Forecasting;

namespace Mostrador.Kernel.Tests.Forecasting;

public sealed class ForestFormatTests
{
    private static readonly SealedModel Cover = new("MRFR", 1);

    [Fact]
    public void What_is_read_is_what_was_written() => Prop.ForAll(TrainingCase.All, some =>
    {
        var forest = some.Forest();
        var read = RandomForest.Read(forest.Write());
        return read.Features == forest.Features && forest.Trees.Zip(read.Trees).All(pair => pair.First.SequenceEqual(pair.Second));
    }).QuickCheckThrowOnFailure();

    /// Of the same data the same model on every machine, and in the next version too: a shop's numbers do not change overnight.
    [Fact]
    public void The_bytes_of_a_forest_are_fixed() => Assert.Equal(
        "c6e4bf246b2f618f", Convert.ToHexStringLower(SHA256.HashData(new TrainingCase(4, 60, 10, 5, 1.0 / 3, 42).Forest().Write()))[..16]);

    [Fact]
    public void A_model_is_compact()
    {
        var forest = new TrainingCase(7, 1000, 30, 5, 1, 42).Forest(trees: 100);

        Assert.InRange(forest.Write().Length, 1, 2 * forest.Trees.Sum(tree => tree.Length));
    }

    [Fact]
    public void A_model_cut_off_anywhere_is_refused()
    {
        var model = Model();

        for (var length = 0; length < model.Length; length++)
            Assert.Throws<UnreadableModelException>(() => RandomForest.Read(model.AsSpan(0, length)));
    }

    [Fact]
    public void A_model_with_something_behind_it_is_refused() =>
        Assert.Throws<UnreadableModelException>(() => RandomForest.Read([.. Model(), 0]));

    [Fact]
    public void A_model_with_one_bit_changed_is_refused()
    {
        var model = Model();

        for (var bit = 0; bit < model.Length * 8; bit++)
        {
            model[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<UnreadableModelException>(() => RandomForest.Read(model));
            model[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void A_model_of_another_kind_or_version_says_so()
    {
        var content = Cover.Open(Model()).ToArray();

        var otherKind = Assert.Throws<UnreadableModelException>(() => RandomForest.Read(new SealedModel("ABCD", 1).Seal(content)));
        var otherVersion = Assert.Throws<UnreadableModelException>(() => RandomForest.Read(new SealedModel("MRFR", 2).Seal(content)));

        Assert.Contains("kind", otherKind.Message, StringComparison.Ordinal);
        Assert.Contains("format 2", otherVersion.Message, StringComparison.Ordinal);
    }

    /// Whoever can write a checksum can write anything: it is read as a forest, or refused, in little memory, and predicting ends.
    [Fact]
    public void Forged_content_is_a_forest_or_refused()
    {
        var changes = Gen.Zip(Gen.Choose(0, int.MaxValue), Gen.Choose(0, 255)).NonEmptyListOf().ToArbitrary();
        var original = Cover.Open(Model()).ToArray();

        Prop.ForAll(changes, list =>
        {
            var content = original.ToArray();
            foreach (var (place, value) in list)
                content[place % content.Length] = (byte)value;
            ReadsOrRefuses(content);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Arbitrary_content_is_a_forest_or_refused() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), ReadsOrRefuses).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new[] { 0 })] // No features.
    [InlineData(new[] { 65 })]
    [InlineData(new[] { -1 })]
    [InlineData(new[] { 1, int.MaxValue })] // Leaves without end.
    [InlineData(new[] { 1, -1 })]
    [InlineData(new[] { 1, 0, 0, 0 })] // No trees.
    [InlineData(new[] { 1, 0, 0, int.MaxValue })]
    [InlineData(new[] { 1, 0, 0, 1, int.MaxValue })] // Nodes without end.
    [InlineData(new[] { 1, 0, 0, 1, 0 })] // A tree without nodes.
    [InlineData(new[] { 1, 0, 0, 1, 1, 0 })] // A leaf that is in no list, and bytes behind it.
    public void Numbers_that_cannot_be_are_refused(int[] numbers)
    {
        var content = numbers.SelectMany(BitConverter.GetBytes).ToArray();

        Assert.Throws<UnreadableModelException>(() => RandomForest.Read(Cover.Seal(content)));
    }

    private static void ReadsOrRefuses(byte[] content)
    {
        var model = Cover.Seal(content);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var forest = RandomForest.Read(model);
            Assert.InRange(forest.Predict(new double[forest.Features]), double.MinValue, double.MaxValue);
        }
        catch (UnreadableModelException)
        {
            // Also fine.
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000 + (40L * content.Length));
    }

    private static byte[] Model() => new TrainingCase(2, 12, 3, 3, 1, 7).Forest(trees: 3).Write();
}
