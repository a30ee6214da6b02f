using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Refusals;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Desk;

/// <summary>The way to the desk and away from it.</summary>
public sealed class DeskSignInFunctions(DeskGate gate, SignIn signIn)
{
    /// <summary>Shows where one signs in.</summary>
    [Function("desk-login")]
    public Task<IResult> Show([HttpTrigger(Anonymous, "get", Route = "desk/login")] HttpRequest request) =>
        gate.Pass(request, () => Task.FromResult(signIn.Show(request)));

    /// <summary>Signs in.</summary>
    [Function("desk-login-form")]
    public Task<IResult> Run([HttpTrigger(Anonymous, "post", Route = "desk/login")] HttpRequest request) =>
        gate.Pass(request, () => signIn.Run(request));

    /// <summary>Signs out.</summary>
    [Function("desk-logout")]
    public Task<IResult> End([HttpTrigger(Anonymous, "post", Route = "desk/logout")] HttpRequest request) =>
        gate.Form(request, (_, _) => Task.FromResult(SignIn.End(request)));

    /// <summary>Answers what is no page.</summary>
    [Function("desk-zz-fallback")]
    public Task<IResult> Unknown([HttpTrigger(Anonymous, Route = "desk/{*path}")] HttpRequest request) =>
        gate.Pass(request, () => throw Refusal.NotFound());
}
