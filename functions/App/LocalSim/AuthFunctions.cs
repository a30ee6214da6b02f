using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>Signing in, and registering those who may.</summary>
public sealed class AuthFunctions(LocalSimGate gate, LogIn logIn, RegisterUser register)
{
    /// <summary>Signs a user in for eight hours.</summary>
    /// <remarks>Send `access_token` as `Authorization: Bearer …` with every other call. Every failure has the same answer.</remarks>
    [Function("localsim-auth-login")]
    [Operation(LocalSimAccess.Public, Body = typeof(LogIn), Answer = typeof(TokenView), AlsoAs = ["application/x-www-form-urlencoded", "multipart/form-data"])]
    public Task<IResult> Login(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/auth/login")] HttpRequest request) =>
        gate.Public(request, async () => Ok(await logIn.Run(request, await gate.Body(request))));

    /// <summary>Shows who the caller is, and the modules that his role opens.</summary>
    /// <remarks>The modules say what a client may show; every operation asks for them again.</remarks>
    [Function("localsim-auth-me")]
    [Operation(LocalSimAccess.User, Answer = typeof(OwnProfileView))]
    public Task<IResult> Me(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/auth/me")] HttpRequest request) =>
        gate.User(request, caller => Task.FromResult(Ok(OwnProfileView.Of(caller))));

    /// <summary>Registers a user, who can sign in at once.</summary>
    /// <remarks>User name and e-mail are unique, and the role must exist.</remarks>
    [Function("localsim-auth-register")]
    [Operation(LocalSimAccess.RegisterUser, Body = typeof(RegisterUser), Answer = typeof(MessageView))]
    public Task<IResult> Register(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/auth/register")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.RegisterUser, request, async _ =>
        {
            await register.Run(await gate.Body(request));
            return Done("Usuario creado exitosamente");
        });
}
