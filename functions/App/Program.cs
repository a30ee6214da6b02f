// The isolated worker of Azure Functions (-p:FunctionsHost=azure). The embedded host in functions/LocalHost has its own.
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Mostrador.App;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddMostrador(builder.Configuration, builder.Environment);
builder.Build().Run();
