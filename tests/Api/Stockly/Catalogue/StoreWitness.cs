using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Sees the documents of a host, for what no request brings about or shows.
internal sealed class StoreWitness : IStartupFilter
{
    private DocumentStore? _documents;

    public PartitionReader Of(StocklyClient client) => _documents!.In(PartitionOf(client));

    public Task Transact(StocklyClient client, Func<Transaction, Task> work) => _documents!.Transact(PartitionOf(client), work);

    public void Watch(IServiceCollection services) => services.AddTransient<IStartupFilter>(provider =>
    {
        _documents = provider.GetRequiredService<DocumentStore>();
        return this;
    });

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next;

    private static Partition PartitionOf(StocklyClient client) => new("stockly", client.CompanyId);
}
