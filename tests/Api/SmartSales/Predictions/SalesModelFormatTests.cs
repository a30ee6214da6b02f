using Mostrador.Kernel.Forecasting;
using Mostrador.SmartSales.Predictions;

namespace Mostrador.Api.Tests.SmartSales.Predictions;

public sealed class SalesModelFormatTests
{
    private const int Samples = 8;
    private const int Error = 12;
    private const int Price = 36;
    private const int Facts = 44;

    private static readonly DateTimeOffset Now = new(2025, 10, 24, 7, 0, 0, 123, TimeSpan.Zero);
    private static readonly SealedModel Cover = new("MRSF", 1);

    [Fact]
    public async Task What_is_read_is_what_was_written()
    {
        var model = Model();

        var read = await Read(model.Write());

        Assert.Equal((model.Facts, model.Version), (read.Facts, read.Version));
        Assert.Equal(model.Forecast(new DateOnly(2025, 10, 24)), read.Forecast(new DateOnly(2025, 10, 24)));
        Assert.Equal(model.Write(), read.Write());
    }

    [Fact]
    public async Task A_model_cut_off_or_with_a_byte_changed_is_refused()
    {
        var model = Model().Write();

        for (var place = 0; place < model.Length; place += 7)
        {
            await Refused(model[..place]);
            var changed = model.ToArray();
            changed[place]++;
            await Refused(changed);
        }
    }

    [Fact]
    public async Task A_bare_forest_is_no_model() =>
        Assert.Contains("kind", (await Refused(Cover.Open(Model().Write())[Facts..].ToArray())).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_forest_that_asks_for_other_features_is_refused()
    {
        var other = new TrainingSet(3);
        other.Add([1, 2, 3], 4);
        var forest = RandomForest.Train(other, new ForestPlan { Seed = 1 }).Write();

        var refused = await Refused(Cover.Seal([.. Cover.Open(Model().Write())[..Facts], .. forest]));

        Assert.Contains("3 features", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_cannot_be_are_refused()
    {
        await Refused(Cover.Seal([]));
        await Refused(Forged(0, BitConverter.GetBytes(-1L)));
        await Refused(Forged(0, BitConverter.GetBytes(long.MaxValue)));
        await Refused(Forged(Samples, BitConverter.GetBytes(9)));
        await Refused(Forged(Error, BitConverter.GetBytes(double.NaN)));
        await Refused(Forged(Price, BitConverter.GetBytes(double.PositiveInfinity)));
    }

    [Fact]
    public async Task A_file_without_end_is_refused()
    {
        using var endless = new Endless();

        await Assert.ThrowsAsync<UnreadableModelException>(() => SalesModel.Read(endless, CancellationToken.None));
    }

    private static byte[] Forged(int place, byte[] value)
    {
        var content = Cover.Open(Model().Write()).ToArray();
        value.CopyTo(content, place);
        return Cover.Seal(content);
    }

    private static async Task<UnreadableModelException> Refused(byte[] model) =>
        await Assert.ThrowsAsync<UnreadableModelException>(() => Read(model));

    private static async Task<SalesModel> Read(byte[] model)
    {
        using var stored = new MemoryStream(model);
        return await SalesModel.Read(stored, CancellationToken.None);
    }

    private static SalesModel Model() => SalesModel.Train(ShopHistory.Kiosk.Lines().Take(30), Now)!;

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
