using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales.Predictions;

/// <summary>Forecasts the sales of thirty days (contract 4.19). The first who asks, where there is no model yet, waits for its training.</summary>
public sealed class ForecastSales(Shop shop, StoredModel stored, TrainForecast train, BuildingFaults faults)
{
    private const string NotTrained =
        "El modelo de predicción no ha sido entrenado. Ejecute 'python manage.py train_sales_model' primero.";

    /// <summary>The forecast.</summary>
    public async Task<ForecastView> Run(CancellationToken cancellation)
    {
        var model = await faults.Tell("Error al cargar el modelo", () => stored.Open(cancellation))
            ?? await faults.Tell("Error al realizar la predicción", () => train.Run(cancellation))
            ?? throw Untrained();
        return await faults.Tell("Error al realizar la predicción", () => Task.FromResult(ForecastView.Of(model, shop.Today)));
    }

    private static Refusal Untrained() => DjangoAnswer.Error(NotTrained, 404);
}
