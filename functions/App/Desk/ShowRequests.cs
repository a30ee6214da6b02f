using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Telemetry;
using Mostrador.Pages;
using Mostrador.Pages.Desk;
using Mostrador.Storage.Cosmos;

namespace Mostrador.App.Desk;

/// <summary>The section about requests, and what they did to the store.</summary>
public sealed class ShowRequests(DeskFacts facts, InstanceFigures figures)
{
    /// <summary>The page as of now.</summary>
    public IResult Run(string formToken) => new PageAnswer<RequestsPage, RequestsView>(
        new RequestsView(facts.Frame(formToken), figures.Requests(), DocumentWork.Of(figures), figures.Counts(CosmosFigures.RequestCharge)));
}
