using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

/// A shift is closed while an electronic sale of it is being invoiced.
public sealed class ClosingWhileInvoicingTests
{
    [Fact]
    public async Task The_closing_waits_for_the_invoice_and_has_the_sale_in_its_totals()
    {
        var siigo = new SiigoWatch();
        await using var host = await LocalSimHost.Start(siigo.Install);
        var seller = await host.Seller();
        var shift = await seller.OpenShift();
        var invoice = siigo.Hold(afterwards: true);
        var sale = seller.Sell("electronic", Service(700));
        await invoice.Reached.Task;

        var closing = seller.CloseShift();
        Assert.Single((await host.Stored.Peek<Shift>(shift))!.Invoicing);
        Assert.False(closing.IsCompleted);
        invoice.Go.SetResult();

        (await sale).Is(200);
        Assert.Equal("700.00", (await closing).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
    }

    [Fact]
    public async Task The_closing_waits_for_a_sale_that_fails_and_is_without_it()
    {
        var siigo = new SiigoWatch();
        await using var host = await LocalSimHost.Start(siigo.Install);
        var seller = await host.Seller();
        await seller.OpenShift();
        var invoice = siigo.Hold();
        var sale = seller.SellElectronic("9900000400", Service(700));
        await invoice.Reached.Task;

        var closing = seller.CloseShift();
        invoice.Go.SetResult();

        (await sale).Is(500);
        Assert.Equal("0.00", (await closing).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sale_whose_invoice_takes_too_long_finds_the_next_shift_or_none(bool opensAnother)
    {
        var siigo = new SiigoWatch();
        await using var host = await LocalSimHost.Start(options =>
        {
            siigo.Install(options);
            options.Time = new HurriedClock();
        });
        var seller = await host.Seller();
        var lot = await host.Lot(1);
        var first = await seller.OpenShift();
        var invoice = siigo.Hold(afterwards: true);
        var sale = seller.Sell("electronic", Card(lot.Sims[0], 700));
        await invoice.Reached.Task;

        var closing = (await seller.CloseShift()).Is(200);
        var second = opensAnother ? await seller.OpenShift() : null;
        invoice.Go.SetResult();

        var stored = (await host.Stored.Peek<Sale>((await sale).Is(200)["venta_id"]))!;
        Assert.Equal((second, false), (stored.ShiftId, stored.InvoiceNumber is null));
        Assert.Equal("0.00", closing.Object["totales_sistema"]!["electronicas"]!.ToJsonString());
        Assert.Equal((0, false), ((await host.Stored.Peek<Shift>(first))!.Movements, (await host.Stored.Peek<Shift>(first))!.Invoicing.Count > 0));
        Assert.Equal(stored.Id, (await host.Stored(lot, lot.Sims[0])).SaleId);
        if (second is not null)
            Assert.Equal("700.00", (await seller.CloseShift()).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
    }

    /// Patience is measured with this; everything else keeps its pace.
    private sealed class HurriedClock : TimeProvider
    {
        public override long GetTimestamp() => base.GetTimestamp() * 30;
    }
}
