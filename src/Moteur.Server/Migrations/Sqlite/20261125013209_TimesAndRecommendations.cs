using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Moteur.Server.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TimesAndRecommendations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    ProductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Advice = table.Column<string>(type: "json", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.ProductionId, x.Key });
                    table.ForeignKey(
                        name: "FK_Decisions_Productions_ProductionId",
                        column: x => x.ProductionId,
                        principalTable: "Productions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SceneTimings",
                columns: table => new
                {
                    SceneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetUps = table.Column<int>(type: "INTEGER", nullable: true),
                    ShotMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SceneTimings", x => x.SceneId);
                    table.ForeignKey(
                        name: "FK_SceneTimings_Scenes_SceneId",
                        column: x => x.SceneId,
                        principalTable: "Scenes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TimeSettings",
                columns: table => new
                {
                    ProductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Own = table.Column<string>(type: "json", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeSettings", x => x.ProductionId);
                    table.ForeignKey(
                        name: "FK_TimeSettings_Productions_ProductionId",
                        column: x => x.ProductionId,
                        principalTable: "Productions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "SceneTimings");

            migrationBuilder.DropTable(
                name: "TimeSettings");
        }
    }
}
